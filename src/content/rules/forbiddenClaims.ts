/** One kind of sentence no English text of ours may hold. */
export interface ForbiddenClaim {
  pattern: RegExp;
  /** What is wrong, as said to a writer. */
  why: string;
  /** A sentence it must catch: the control of the rule. */
  example: string;
}

const AGENTS = '(?:ICE|CBP|DHS|agents?|officers?|they|police)';
const CANNOT = '(?:cannot|can’t|can not|may not|are not allowed to|is not allowed to)';

const claim = (pattern: string, why: string, example: string): ForbiddenClaim => ({
  pattern: new RegExp(pattern, 'i'),
  why,
  example,
});

/**
 * What a machine can test of the lists "Common errors" and "Claims we must not make" of both fact files. The rest is
 * the checklist in docs/reviewing.md.
 */
export const FORBIDDEN_CLAIMS: ForbiddenClaim[] = [
  // Safety and outcomes
  claim(
    '\\byou(’re| are| will be) safe\\b|\\bsafe (place|zone|space)s?\\b',
    'promises safety',
    'You are safe at home.',
  ),
  claim(
    '(?<!(if|when|where|unless|until|as soon as) (it|that) )\\b(is|are) (always )?safe\\b',
    'promises safety',
    'Courthouses are safe.',
  ),
  claim('\\bsafe to fly\\b|\\bfly safely\\b', 'promises safety', 'You can fly safely inside the United States.'),
  claim(
    `\\b${AGENTS} ${CANNOT} (even )?(enter|come in|go in|arrest|search|question|ask|detain|hold|stop|touch|take)\\b`,
    'says what agents cannot do',
    'ICE cannot enter your home.',
  ),
  claim(
    '\\b(nobody|no one|you) (can|may|will) (not |never )?be (arrested|detained) (at|in)\\b|\\bcannot be arrested\\b',
    'says where nobody is arrested',
    'You cannot be arrested at 26 Federal Plaza.',
  ),
  claim(
    '\\bmust leave\\b|\\b(they|agents|ICE) will (leave|go away|stop)\\b|\\bthen the agents will\\b',
    'promises what agents will do',
    'They will leave if you refuse.',
  ),
  claim('\\bCity will (stop|block|protect)\\b', 'promises what the City will do', 'The City will stop ICE.'),
  claim('\\b(guarantees?|guaranteed|100 ?%|always works)\\b', 'promises an outcome', 'This always works.'),
  claim(
    '\\bwill not be (arrested|detained|deported)\\b',
    'promises an outcome',
    'Pregnant people will not be detained.',
  ),
  claim('\\b(erases?|deletes?) (everything|all traces)\\b', 'promises erasure', 'This button erases everything.'),
  claim(
    '\\b(completely|fully|totally) private\\b|\\bcan never reach ICE\\b',
    'promises secrecy',
    'City data can never reach ICE.',
  ),
  // Papers and people judged, resistance
  claim(
    '\\b(is|are) (a )?(fake|invalid|worthless|illegal)\\b',
    'judges a paper or a person',
    'This warrant is invalid.',
  ),
  claim(
    '\\b(no|without a) badge\\b[^.]*\\bnot (a )?real\\b|\\bif they say police they are\\b',
    'judges a paper or a person',
    'An agent with no badge is not a real agent.',
  ),
  claim(
    '\\bhide (him|her|them|someone|somebody|a person|your)\\b',
    'tells a reader to hide a person',
    'Hide them in a room.',
  ),
  claim(
    '(?<!(not|never|n’t) )\\b(unmask|fight|block|push back) (them|the|an|agents?)\\b',
    'tells a reader to resist',
    'Unmask the agent.',
  ),
  claim(
    '(?<!(not|never|n’t|not even) )\\bstep outside\\b',
    'tells a reader to step outside',
    'Step outside and close the door behind you.',
  ),
  claim(
    '\\bwarn(ing)? your neighbou?rs (is|are) (always )?legal\\b',
    'says that warning is always legal',
    'Warning your neighbors is always legal.',
  ),
  // Warrants and homes
  claim(
    '\\b(every|all|a real|real|any) warrants? (must|has to|have to|is always|are always) (be )?signed by a judge\\b',
    'forgets that a clerk may sign an arrest warrant',
    'Every warrant must be signed by a judge.',
  ),
  claim(
    '\\bimmigration judge’s order (is|counts as|works as) a (court|judicial)\\b',
    'takes an immigration judge’s order for a court warrant',
    'An immigration judge’s order is a court warrant.',
  ),
  claim(
    `\\b${AGENTS} (always )?(needs?|must have) a [^.]{0,20}warrant to (arrest|stop|question|detain)\\b`,
    'forgets arrests in public without a court warrant',
    'ICE needs a warrant to arrest you.',
  ),
  claim(
    '\\bopening (the|your) door (is|is never|is not|counts as|never counts as) consent\\b',
    'says what opening a door means',
    'Opening the door is consent.',
  ),
  claim(
    '\\b(hallway|lobby|stairs?) (is|are) (part of|inside) (your|the) home\\b',
    'takes a hallway for a home',
    'The hallway is part of your home.',
  ),
  claim(
    '\\bSecond Circuit\\b[^.]*\\b(ruled|held|protects?|says)\\b|\\bno court has ever\\b',
    'names a ruling that was not found',
    'The Second Circuit protects filming ICE.',
  ),
  // Places
  claim(
    '\\b(schools?|church(es)?|hospitals?|courthouses?|librar(y|ies)|shelters?) (is|are) (protected|off limits|off-limits|sanctuar|sensitive)',
    'says that a place is protected',
    'Schools are off limits.',
  ),
  claim(
    '\\barrests?\\b[^.]{0,40}\\b(is|are) (now )?(illegal|banned|forbidden) (at|in) (church|hospital|school)',
    'says that a place is protected',
    'Arrests are now banned in schools.',
  ),
  claim(
    '\\bOrder( 13)? protects you\\b',
    'makes the City’s order cover more than it does',
    'Executive Order 13 protects you at home.',
  ),
  claim(
    '\\bNYPD (never|does not ever|will stop|will never)\\b',
    'makes a promise for the police',
    'NYPD never talks with ICE.',
  ),
  claim('\\bmasks are (illegal|banned)\\b', 'leaves out that the mask law is in court', 'Masks are banned.'),
  // Arrest, court, removal
  claim(
    '(?<!\\bno )\\bright to (a|one) (free (government )?lawyer|phone call)\\b|\\bone phone call\\b|(?<!\\bno )\\bright to bond\\b',
    'copies a right of criminal cases',
    'You have a right to one phone call.',
  ),
  claim(
    '\\b(everyone|you) (gets?|will get) a free (immigration )?lawyer\\b|\\bhotline (will )?gives? you a lawyer\\b',
    'promises a lawyer',
    'Everyone gets a free lawyer.',
  ),
  claim(
    '\\bsilence (cannot|can’t|can not|may not) be used\\b',
    'says that silence has no cost',
    'Silence cannot be used against you.',
  ),
  claim(
    '(?<!(not|never|n’t) )\\b(skip|miss) (your |the |a )?(court|hearing|check-in|appointment)',
    'tells a reader to skip court',
    'Skip your hearing.',
  ),
  claim(
    '(?<!(not|never|n’t) )\\bignore (the|an|any|all|a|this|ICE)?\\s?(subpoena|summons|ticket|notice)',
    'tells a reader to ignore a paper',
    'Ignore the subpoena.',
  ),
  claim(
    '\\b(expedited removal|fast deportation)\\b[^.]*\\b(is|was) blocked\\b|\\b(only|just)\\b[^.]*\\b100[- ]miles?\\b',
    'gives the old limits of fast deportation',
    'Expedited removal is blocked.',
  ),
  claim(
    '\\b(14|fourteen) days\\b[^.]*\\b(proof|here|border|entered)\\b|\\bproof\\b[^.]*\\b(14|fourteen) days\\b',
    'gives the old limits of fast deportation',
    'Bring proof of 14 days in the country.',
  ),
  claim(
    '\\bappeals?\\b[^.]*\\b(10|ten) days\\b|\\b(10|ten) days\\b[^.]*\\bappeal',
    'gives a deadline that is not certain',
    'Your appeal is due in 10 days.',
  ),
  claim(
    `\\b${AGENTS} (will|must) ask (you )?(whether|if) you(’re| are) afraid\\b`,
    'says that officers will ask about fear',
    'Officers will ask if you are afraid.',
  ),
  claim(
    '\\bmust tell you before\\b',
    'promises a notice before removal',
    'They must tell you before sending you to another country.',
  ),
  claim(
    '\\b(asylum|TPS|DACA|U visa|visa|license|licence|IDNYC|case)\\b[^.]{0,30}\\b(protects|will protect) you\\b|\\bprotects you from (ICE|arrest)\\b',
    'says that a status or a card protects',
    'A pending asylum case protects you.',
  ),
  claim(
    '\\byour (TPS|work permit|DACA) (is|has) (over|ended|expired)\\b',
    'tells a reader their own status',
    'Your TPS is over.',
  ),
  claim('\\bracial profiling is\\b', 'makes a ruling say more than it does', 'Racial profiling is now legal.'),
  claim(
    '\\bjudges? (have |has )?stopped (street )?stops\\b',
    'names a ruling that was not found',
    'New York judges have stopped street stops.',
  ),
  claim(
    '\\bConstitution does not apply\\b',
    'makes a border zone suspend the Constitution',
    'Within the zone the Constitution does not apply.',
  ),
  // Papers to show
  claim(
    '\\b(never|always) (have|has|need) to (show|carry)\\b|\\bmust always (show|carry)\\b',
    'says “never” or “always” about papers',
    'You never have to show papers.',
  ),
  claim(
    '\\bpassengers (must|have to) show\\b|\\bpassengers (can|may) always leave\\b',
    'says too much about passengers',
    'Passengers must show ID.',
  ),
  claim(
    '\\bnever have to give (the )?police your name\\b',
    'forgets tickets and summonses',
    'You never have to give police your name.',
  ),
  claim(
    '(?<!before )\\byou (must|should|must not|should not|have to|do not have to) register\\b',
    'advises on registering',
    'You must register.',
  ),
  claim(
    '\\b(recording|filming) is (100 ?%|always|completely|fully) (legal|lawful|allowed)\\b',
    'says too much about recording',
    'Recording is always legal.',
  ),
  // Benefits, family, campaign
  claim(
    '\\bbenefits?\\b[^.]*\\b(cannot|can’t|will not|won’t|never) hurt\\b|\\bbenefits? will hurt\\b',
    'gives one answer on public charge',
    'Using benefits cannot hurt your case.',
  ),
  claim('\\bundocumented (people|immigrants) can get\\b', 'promises a benefit', 'Undocumented people can get SNAP.'),
  claim(
    '\\bkeeps? your child(ren)? out of\\b',
    'promises what a form will do',
    'This form keeps your child out of foster care.',
  ),
  claim(
    '\\b(official City (app|guide)|endorsed by the City|approved by the City)\\b',
    'suggests that the City made this',
    'This is an official City guide.',
  ),
  claim(
    '\\bflyers? (is|are) in your language\\b',
    'makes a promise about the City’s flyers',
    'The City’s flyer is in your language.',
  ),
  claim(
    '\\bwe know where (ICE|agents)\\b|\\b(ICE|agents) (is|are) (now )?(seen|at work) (at|in|on)\\b',
    'tells of sightings',
    'Agents are now seen on 5th Avenue.',
  ),
  claim(
    '\\bthis (guide|app|page) (gives|is giving|offers) legal advice\\b',
    'offers legal advice',
    'This guide gives legal advice.',
  ),
];

/** Numbers that old lists still print and the fact files say not to publish. */
export const NUMBERS_NOT_TO_SHIP = [
  '240-314-1500',
  '844-955-3425',
  '212-725-6422',
  '209-757-3733',
  '202-442-3363',
  '833-383-1465',
  '212-863-3401',
  '212-436-9100',
  '844-363-1423',
  '646-216-8210',
  '866-390-2992',
  '212-946-0353',
];
