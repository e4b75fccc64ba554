/// Closed-class words, by class.
enum FunctionWords {
  static let text = #"""
    be: remain remains remained is are was were be been being am isn wasn weren aren
    have: has have had having hasn haven hadn
    modal: may might could would should can must will shall cannot couldn wouldn
    negation: not never neither nor without didn
    preposition: of in on at by from with for near after before between to into onto over under
    preposition: across around during through throughout against among amid inside outside beside
    preposition: behind towards toward upon within via per along beyond above below up off until
    preposition: aboard besides excluding since despite as than about following due because like unlike beneath past including
    conjunction: and or but nor while when where if whether because although though whereas so yet
    relative: who which that whom whose what why how
    determiner: the this that these those his her their its our my your a an every each any all both
    determiner: some no such
    pronoun: he she it they him them we us i you me himself herself themselves itself who someone
    pronoun: everyone anyone somebody nobody everything anything something nothing there here
    adverb: also reportedly allegedly then later already still immediately apparently only just
    adverb: mostly mainly too however ever even again almost instantly recently seriously critically
    adverb: badly severely slightly fatally brutally together simultaneously again soon once
    adverb: presumably probably officially initially separately subsequently eventually finally
    adverb: otherwise meanwhile elsewhere previously now nevertheless instead indeed thus therefore
    adverb: either possibly maybe narrowly hardly
    adverb: accidentally deliberately lightly gravely barbarously treacherously perhaps first
    time: today yesterday tonight tomorrow overnight ago last next early late recent currently
    further: other others more another additional further extra fellow else
    span: second seconds minute minutes hour hours day days week weeks month months year years decade
    span: decades century
    fear: feared believed presumed thought suspected fears fear
    threat: threatened threatens threatening threaten vowed vows vowing threat threats pledged
    threat: plotted plotting planned planning plan plans attempted attempting tried trying
    threat: conspired conspiring intended intending intention intentions intent aim aimed aiming
    denial: denied denies denying deny rejected rejects rejecting refuted dismissed dismissing
    tollVerb: reach rise climb exceed soar rose risen rises rising climbed climbs climbing reached reaches reaching stood stands
    tollVerb: standing jumped increased increases increasing hit passed topped exceeded exceeds grew
    tollVerb: grown put puts fell revised soared totaled totalled passes tops hits jumps surpasses
    tollVerb: amount amounts amounted
    tollVerb: pass surpass surpassed crosses crossed mounts mounted swells swelled nears neared
    verb: has did do does began begin begins came come comes go goes went gone got get gets made make
    verb: makes took take takes taken gave give given kept keep left leave leaves remain remains
    verb: remained became become found find hit struck strike attacked attack fired exploded
    verb: explode explodes erupted occurred happened happens happen targeted targets hits opened ran
    verb: ripped tore rocked blew blown destroyed damaged collapsed crashed fled fought seized
    verb: captured caused causes resulted results resulting left leaving causing led leads according
    verb: carried carrying stormed ambushed detonated hurled threw planted belonged belonging belong
    verb: wearing using working trying travelling traveling riding driving returning living fighting
    verb: staying let lets want wants wanted need needs needed seems seem seemed appears appeared
    verb: known called named identified released rushed treated hospitalized admitted transferred
    verb: receiving received receive buried mourned survived survive escaped escape arrived arrive
    verb: continue continues include includes included was involving involved
    verb: trapped rescued evacuated recovered pulled discovered dumped brought taken moved
    verb: suffered suffers suffering sustained sustaining lost losing lose
    """#
}
