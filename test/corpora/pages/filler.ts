/** What stands around stories on pages: headlines of other ones, notices, what readers write. Invented, as the stories are. */
export const headlines: readonly string[] = [
  'Harbour master resigns after crane inquiry',
  'Why the price of butter will not come down',
  'Ten walks for a wet weekend',
  'Council votes to keep the clock tower',
  'Storm Petra: trains cancelled across the north',
  'The quiet return of the night bus',
  'Goalkeeper, 41, signs for one more year',
  'How a village saved its last shop',
  'Opinion: let the swans be',
  'Police name man found in canal',
  'Opera house roof to be replaced by 2027',
  'Five recipes for the last of the plums',
];

export const summaries: readonly string[] = [
  'A report found that two warnings about the crane had been ignored for months.',
  'Dairies say that they pay more for milk than ever, and shops disagree.',
  'From the old railway line to the lighthouse, with a pub at the end of each.',
  'The vote was unanimous, although three members had left the room.',
];

export const comments: readonly string[] = [
  'I crossed on the ferry every day for thirty years and I will miss it. You could talk to people. Nobody talks on a bridge.',
  'Who is going to pay for this? We are, as usual. Remember the tunnel, which was going to cost ten million and has cost three times that.',
  'Good reporting, but you forgot to say that the opposition voted for the same plan in 2015. I was in the gallery when they did.',
  'My grandfather worked there. It is the end of an era and the people at the top do not care at all.',
  'Typical. First they ignore the experts and then they are surprised when the money runs out.',
];

export const cookieNotice =
  'We and our 842 partners store and access information on your device to show you advertisements and to measure them. You can change your choice at any time. Some partners do not ask for your consent but rely on their legitimate interest.';

export const newsletter =
  'Get the five stories that matter in your inbox every morning at seven. Sign up to our free newsletter and never miss a thing. You can unsubscribe at any time.';

export const biography =
  'has covered the region for the paper since 2011. Before that she worked for the radio and for a news agency in three countries.';

export const copyright = 'All rights reserved. No part of this page may be reproduced without our written permission.';
