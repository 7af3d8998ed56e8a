import { type Knowledge, noKnowledge } from '../../core/mentions/knowledge.ts';

/** The models and tables beside the bundle, or beside their code in development. What is absent is done without. */
export async function loadKnowledge(): Promise<Knowledge> {
  return noKnowledge;
}
