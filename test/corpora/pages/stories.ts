import { partsOf, type Story } from './story.ts';

export const bridge: Story = {
  title: 'Ministers agree on a bridge over the Alma after nine years of talks',
  standfirst: 'The crossing will cost 412 million crowns and is to open in 2028, the two governments say.',
  authors: ['Ada Moss', 'Tom de Vries'],
  date: '2024-10-24',
  time: '2024-10-24T23:40:00-05:00',
  outlet: 'The Harbour Gazette',
  url: 'https://gazette.example/world/2024/oct/24/alma-bridge-agreement',
  parts: partsOf(`
    The transport ministers of Freedonia and Sylvania signed an agreement on Thursday to build a road and rail bridge over the Alma, ending nine years of talks that had broken down three times.
    The crossing, 1,640 metres long, will carry four lanes of traffic and a single railway track between Port Alma and the Sylvanian town of Grenz. It is to open in the spring of 2028.
    ! The ferry at Port Alma carries 2,300 cars on a summer day.
    “We have waited for this for as long as I have been in politics,” said Irma Kolb, the Freedonian minister, who had flown in from the capital that morning. “Nobody in Port Alma will believe it until they see a crane.”
    Her counterpart, Jonas Weil, put the cost at 412 million crowns, of which Sylvania will pay slightly more than half. An earlier estimate, published in 2021, had been 365 million.
    ## Ferry workers fear for their jobs
    The ferry company employs 184 people on the two banks. Its director, Petra Lund, said that she had learned of the signing from the radio.
    > They have told us nothing. We have 184 families who would like to know what happens on the first of May.
    About 60 workers gathered outside the customs house during the ceremony. There were no arrests, the police said.
    A spokesman for the ministry said that a fund of 9 million crowns would be set aside for those who lose their work, and that talks with the union would begin “within weeks”.
    ## What happens next
    The agreement must be approved by both parliaments before the end of the year. In Grenz, where the opposition holds a majority of two seats, that is not certain.
    - A geological survey of the eastern bank begins in January.
    - Tenders for the piers are due by the end of June 2025.
    - The rail link is to be tested for six months before any passenger is carried.
    ! Irma Kolb and Jonas Weil at the signing in Port Alma.
    Engineers who have looked at the plans say that the river bed, which shifts by up to four metres a year, remains the largest risk. “You can build on sand,” said Professor Hugo Amsel of the University of Grenz. “But you have to know which sand it is.”
    Both governments said that tolls would be charged for the first 15 years.
  `),
};

export const mill: Story = {
  title: 'Paper mill in Brackwater to close with the loss of 320 jobs',
  standfirst: 'Owners blame the price of power; the council says it was told on Monday night.',
  authors: ['Lena Okafor'],
  date: '2023-03-07',
  time: '2023-03-07T18:05:00+01:00',
  outlet: 'Brackwater Post',
  url: 'https://brackwaterpost.example/news/paper-mill-close-4471',
  parts: partsOf(`
    The paper mill that has stood on the Brackwater quay since 1911 will close at the end of June, its owners said on Tuesday.
    All 320 people who work there will lose their jobs. Managers told the night shift shortly after 10pm on Monday, workers said, in a meeting that lasted less than ten minutes.
    “My father worked here and so did his mother,” said Ruth Calder, who has driven the number two machine for 22 years. “You don't expect to hear it from a man reading off a sheet of paper.”
    Norrland Pulp, which bought the mill in 2016, said the cost of electricity had risen by 74 percent in eighteen months and that it saw “no path to profit at any price our customers would pay”.
    The council's leader, Martin Oyelaran, said he had asked for an urgent meeting with the company. “We were told at the same time as the night shift. That is not how you treat a town.”
    The mill used 11 percent of all the power consumed in the district, according to the grid operator's figures for 2022.
    ! The mill on the quay, seen from the old lighthouse.
    Unions said that they would fight the closure and called a rally for Saturday at noon in the market square. A petition had gathered 4,800 names by Tuesday evening.
    Brackwater has lost about a third of its industrial jobs since 2005. The shipyard closed in 2009 and the cannery seven years later.
    The company said that redundancy pay would be “above the legal minimum”, but gave no figure.
  `),
};

export const vaccine: Story = {
  title: 'Study finds new malaria vaccine cuts severe cases by two-thirds',
  standfirst: 'The trial followed 5,200 children in three countries for four years.',
  authors: ['Priya Raman'],
  date: '2022-09-14',
  time: '2022-09-14T06:30:00Z',
  outlet: 'Meridian Science',
  url: 'https://meridian.example/health/malaria-vaccine-trial',
  parts: partsOf(`
    A vaccine against malaria that is given in three doses and a booster cut severe cases among young children by 66 percent over four years, according to results published on Wednesday.
    The trial, the longest of its kind, followed 5,200 children between five and seventeen months old at eleven clinics. Half were given the vaccine and half a vaccine against rabies, so that neither parents nor doctors knew which.
    “It is not a magic bullet, and we have never said that it would be,” said Dr. Samuel Addo, who led the work at the Institute for Tropical Health in Kesra. “But if you ask a mother whether two out of three is worth it, she does not need a statistician.”
    ## Protection wanes without a booster
    Protection fell to 41 percent in children who missed the fourth dose. Only 58 percent of families in the most remote district came back for it.
    | District | Children | Fourth dose | Severe cases
    | Kesra | 2,140 | 81% | 19
    | Upper Volo | 1,660 | 74% | 23
    | Tamal | 1,400 | 58% | 37
    The vaccine has to be kept between two and eight degrees, which rules out a third of the clinics in Tamal. A version that survives at room temperature is being tested, but will not be ready before 2025.
    Two children who had been given the vaccine died of meningitis. An independent panel found no link.
    ## A question of money
    Each dose costs about $3.40 to make. The makers have promised 100 million doses a year; the health ministries of the three countries say that they can pay for 30 million.
    “We know what works. What we do not know is who pays,” said Marta Quist of the charity Fever Watch, which was not involved in the trial.
  `),
};

export const interview: Story = {
  title: '“I never wanted to be the mayor who closed the baths”',
  standfirst: 'Outgoing mayor Helga Storm on debt, floods and the vote she regrets.',
  authors: ['Nils Aker'],
  date: '2024-05-30',
  time: '2024-05-30T09:00:00+02:00',
  outlet: 'Fjord Weekly',
  url: 'https://fjordweekly.example/interview/helga-storm',
  parts: partsOf(`
    Helga Storm leaves the town hall of Nordhavn on Friday after twelve years. She received us in an office that was already half in boxes.
    Fjord Weekly: You came in with a debt of 88 million and leave with one of 52. Is that a success?
    Helga Storm: It is arithmetic. We sold the harbour office and two schools. I would not call selling a school a success.
    Fjord Weekly: The baths were the hardest decision?
    Helga Storm: I never wanted to be the mayor who closed the baths. They cost us 1.9 million a year and the roof was unsafe. I learned to swim there. My daughter too.
    Fjord Weekly: In 2019 the river flooded 340 homes. The inquiry said that the town had been warned.
    Helga Storm: It had been, twice. I read the second letter on the morning of the flood. I have said this in public and I will say it again: that letter should have been on my desk three weeks before.
    Fjord Weekly: What would you do differently?
    Helga Storm: I would have voted against the tunnel. It was my own party's project and I held my tongue. It has cost 31 million so far and nobody has driven through it.
    Fjord Weekly: And from Monday?
    Helga Storm: From Monday I will sleep until seven.
  `),
};

export const listicle: Story = {
  title: 'Seven things we learned from the county budget',
  standfirst: 'More for roads, less for libraries, and a surprise about swans.',
  authors: ['Joanna Pell'],
  date: '2021-11-02',
  time: '2021-11-02T12:15:00+00:00',
  outlet: 'Fenland Echo',
  url: 'https://fenlandecho.example/2021/11/seven-things-budget',
  parts: partsOf(`
    The county published its budget for next year on Tuesday, all 412 pages of it. We have read them so that you do not have to.
    ## 1. Roads get the most
    Spending on roads rises by £14 million to £96 million, the largest sum since 2008. Almost half goes on potholes.
    ## 2. Libraries get the least
    Four branches will open on three days a week instead of five. The council expects to save £640,000.
    ## 3. Council tax goes up again
    The rise is 2.8 percent, or £41 a year for an average home.
    ## 4. There is money for swans
    A line on page 288 sets aside £12,000 for “swan relocation”. The council declined to say where the swans are going.
    ## 5. Buses are safe, for now
    All 61 subsidised routes are kept until 2023. After that, the report says, “difficult conversations” will follow.
    ## 6. Nobody trusts the forecast
    The treasurer's own note gives a margin of £22 million either way.
    ## 7. The vote is not certain
    The ruling group has a majority of one, and two of its members say that they have not made up their minds.
  `),
};

export const flood: Story = {
  title: 'Flood live: river peaks in Kestrel Bridge as 1,200 leave their homes',
  standfirst: 'Follow the latest from our reporters along the Tarn.',
  authors: ['Omar Haddad', 'Sofia Brandt'],
  date: '2025-02-11',
  time: '2025-02-11T16:48:00+00:00',
  outlet: 'Tarn Valley News',
  url: 'https://tarnvalley.example/live/flood-kestrel-bridge',
  parts: partsOf(`
    ## River has peaked, says agency
    The Tarn reached 5.31 metres at Kestrel Bridge at 3.20 pm and has begun to fall, the water agency says. That is 12 centimetres below the record of 1968.
    “We are cautiously relieved,” said the duty officer, Glenys Marr. “The defences have held where we expected them to hold.”
    ## Shelter opens in sports hall
    A second shelter has opened in the sports hall of Saint Brannoc's school. It has beds for 220 people; 75 had registered by two o'clock.
    Residents are asked to bring medicines and blankets. Pets are welcome, but must be kept in a carrier.
    ## Two rescued from car
    Firefighters have pulled a man and his granddaughter from a car near Low Mill. Both are well, the fire service says.
    ## 1,200 told to leave
    About 1,200 people in Kestrel Bridge and Low Mill have been told to leave their homes. Police are going from door to door.
    The council has put on eleven buses from the market place. “Do not wait for a second knock,” said its leader, Ivo Penn.
    ## What we know so far
    - Rain of 94 millimetres fell in 24 hours, twice the average of the month.
    - The railway between Tarnmouth and Kestrel Bridge is closed until Thursday.
    - Nobody has been reported missing.
  `),
};

/** A table-heavy piece: most of what it says stands in cells. */
export const harvest: Story = {
  title: 'Barley harvest falls for a third year, ministry figures show',
  standfirst: 'Drought in the south and floods in the north.',
  authors: ['Kasper Lind'],
  date: '2020-08-19',
  time: '2020-08-19T10:00:00+02:00',
  outlet: 'Agrar Report',
  url: 'https://agrar.example/barley-2020',
  parts: partsOf(`
    Farmers brought in 3.9 million tonnes of barley this summer, the ministry of agriculture said on Wednesday, 7 percent less than last year and the smallest harvest since 2003.
    Yields fell most in the south, where no rain was measured for 41 days. In the north the fields were too wet for machines.
    | Region | 2018 | 2019 | 2020
    | Northmark | 1,120 | 1,085 | 1,010
    | Middle Plain | 1,560 | 1,490 | 1,430
    | Southmark | 1,770 | 1,620 | 1,460
    | All | 4,450 | 4,195 | 3,900
    Figures are in thousands of tonnes. Those for 2020 are provisional and will be revised in November.
    | Crop | Price in July | Price a year ago
    | Feed barley | 168 | 151
    | Malting barley | 204 | 187
    | Wheat | 189 | 176
    Brewers said that they had secured enough for the winter. “We bought early, because we had looked at the sky,” said Ulla Berg of the brewers' association.
    The farmers' union asked for 60 million in aid. The minister, who visited a farm near Southmark on Monday, said he would “look at every hectare”.
  `),
};

/** The stories that fit any page of a newspaper. */
export const newsStories: readonly Story[] = [bridge, mill, vaccine];
