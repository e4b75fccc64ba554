/// The words that the grammar calls by name.
enum Word: String, CaseIterable, Sendable {
  case a, an, the, of, and, or, to, at, by, from, with, without, on, near, after, before, between
  case `in`, `as`, `for`, `is`, that, than, among, during, over, under, up, about, around, out
  case someWord = "some"
  case any, no
  case noneWord = "none"
  case nobody, one, another, other, others, more, less, fewer, least, most
  case many, few, several, number, couple, pair, half, dozen, dozens, score, hundred, thousand
  case million, billion, both, all, each, every, nearly, almost, close, roughly, approximately
  case estimated, exceeding, exceeded, minimum, maximum, upwards, plus, just, only, exactly
  case including, included, includes, include, mostly, mainly, whom, who, which, them, these, those
  case said, according, told, added, it, he, she, they, him, her, his, their, its
  case toll, death, deaths, dead, shot, life, lives, lost, losing, lose, claimed, claiming, claims
  case took, taking, taken, cost, costing, takes, left, leaving, leaves, body, bodies, found
  case people, persons, person, member, members, family, families, be, been, had, not, what
  case since, so, far, year, years, month, months, week, weeks, day, days, hour, hours, ago, today
  case yesterday, last, past, next, this, early, earlier, late, previous, previously, now, toward
  case yet, also, against, attempt, attempts, attempted, tried, trying, plot, plan, planned
  case fell, martyrs, martyr, suffered, sustained, missing, went, gone, killed, injured, wounded
  case similar, city, town, village, province, overnight, night, morning, evening, afternoon, noon,
    tonight
  case total, put, puts, stands, stood, `if`, until, whether, would, could, may, might, should, can
  case old, age, aged, when, `where`, `while`, but, however, new, into, because, first, second,
    third
  case stated, report, reports, whose
  case burned, hacked, beaten, stabbed, crushed
  case confirmed, reported, feared, presumed, pronounced, counted, recovered, injury, injuries,
    wounds
  case ones, revised, down, separate, elsewhere, meanwhile, initial, initially, ranging, per, cent
  case based, along, together, well, continued, immediate, strangled, within, were, was, are,
    midnight,
    dawn, managed,
    whole, how,
    such, percent, s, t,
    involvement, participation, responsibility, role, part, links, complicity, connection,
    rejected, rejects, rejecting, die, massacre, massacres, alive, neither, crew, bringing, brings,
    brought, raising, raises,
    raised,
    outside, inside, across, throughout, known, hospital, located, rescued, discovered, pulled,
    gave, gives,
    pushing, men,
    cause, causing, caused, resulted, resulting, mr, mrs, ms, et, al, we, i, you,
    trampled, bludgeoned, clubbed, burnt, froze, frozen, starved, bled, choked, knifed, mauled,
    able, succeeded, excess, upward, anywhere, average, later, treated, go, goes, going,
    himself, herself, themselves, began, started, fatally, held, seized, seizing, passed, passes,
    topped,
    tops, surpassed, surpasses, exceeds, crossed, crosses, pass, surpass, nears, neared, rushed,
    hospitalized,
    hospitalised, received, above, called, warrant, warrants, rate, loss, worst, statement, post,
    estimates, estimate, figures, possibly, perhaps, maybe, except, single, `true`, `false`, untrue,
    truth, unfounded, baseless, released, freed, escaped, avoided, met, mowed, wiped, numbered,
    tortured, stoned, machinegunned, handful, identified, named, critically, seriously, badly,
    severely, gravely, claim, rumours, rumors, hardly, civilians, victims, residents, villagers,
    passengers, board, got, amount, amounts, amounted, figure, tally, verify, confirm, cannot,
    dying, ages, young, evidence, proof, confirmation, disputed, disputes, doubted, doubts, lie,
    impossible, fake, wrong, nonsense, debunked, captured, whereas, though, although, due, set,
    scheduled, believed, struck, hit, did, does, `do`
}
