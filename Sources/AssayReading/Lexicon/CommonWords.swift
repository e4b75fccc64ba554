/// Ordinary words that are no names. Where a text is written in capitals, only the words tell.
enum CommonWords {
  static let text = #"""
    able above abuse accident act action actions activities activity agreement agriculture air aid
    alive alleged alliance amount announcement anniversary answer appeal april archdiocese arms
    aspect attempt attempts attention august authority background bad bank basic basis beach bed
    belief best better big black blame blood blow board boat body brave break broadcast brutal
    burial business cabinet call calls campaign cancer care career cargo carriage catholic cause
    causes central chance change character charge charter chief choice christmas circumstances
    citizen civic civil clandestine class clear clock close cocaine coffee cold collective colonial
    column commission commitment common communist community company complete complex concern
    condition conditions conduct conference confidence congress connection conscience consequence
    constant constitutional contact contacts contingent continent contract contrary control
    cooperation corner cost countless countryside course court courts coward cowardly crime crimes
    criminal critical cross crowd crude cruel culture curfew current custody customs damage danger
    dark data date dawn daily deadly deal debate decision decree deep defense degree delegation
    demand demands democracy democratic department despicable detachment detail details development
    device devices dialogue different difficult dignity diplomatic direct direction director
    disaster dispute distance division domestic door double doubt downtown dramatic drug drugs due
    duty dynamite early earth east eastern economic economy editorial education effect effort
    efforts elections electric electoral element elements embassy emergency end enemies enemy energy
    enough entire entrance environment episode equal equipment era error escort essential estate
    evidence exact example excellent exchange exclusive executive exercise exile existence expected
    explosive explosives export expression external extreme eyes face fact facts failure fair faith
    false famous fate fatal fear feeling field fierce fight final finance fire firm first fiscal
    flag flight floor focus food force forces foreign forest form former foundation four fraud free
    freedom frequent fresh friend friendly front frontier fuel full function fund funds funeral
    future gang gas gate general good gold goods gravity great green ground grounds group guerrilla
    guilty half hand hands happy harbor hard hatred head headquarters health heart heavy held help
    heroic high highway historic history home honest honor hope host hot hotel hour house huge
    human humanitarian idea identity illegal image immediate impact important impunity incident
    independence independent industrial industry inhuman initial initiative injury inquiry inside
    instance institute institution institutions insurance intellectual intelligence intense
    interest interests interior internal international investigation island issue item job joint
    journal journalistic judicial justice key kilometer kind labor lack land large late law laws
    leadership left legal legislative letter level liberal liberation liberty life light limit line
    link list little load loan local logic long loss losses low luck luggage machine main major
    majority man mansion march margin mark market martial mass material matter measure measures
    media medical meeting memory mention message method middle militia mind mine ministry minor
    minute misery model moderate modern moment money moral morning mother motive motorcycle mountain
    movement multiple municipal murderous mutual mystery name narcotics nation national nations
    natural naval navy near nearby necessary negotiations network neutral new news newspaper night
    noon normal north northern note notice nuclear number object objective occasion offense offer
    office official old open operation opinion opportunity order orders ordinary organic origin
    outrage outside own owner pact pain paper parish parliament part participation particular
    parties party passage past path patience patriotic patrol peace peaceful penalty people percent
    perfect period permanent person personal phase phone physical picture place plan plane planned
    plant platform plaza plot point police policies policy political poor popular population port
    position possible post power powerful practice premises presence present presidency
    presidential press pressure prestige previous price primary principal principle prior prison
    private problem problems process product production profound program progress project
    propaganda property proposal prosperity protection protest proud province public publication
    purpose quality question quick quiet race radical radio rank rapid rate reaction real reality
    reason rebel recent record red reform refuge regime region regional regular relation relations
    release relief religious remains remote report repression republic repudiation request rescue
    residence residential resistance resolution respect response responsibility responsible rest
    result results return revenge revolution revolutionary revolver rich rifle right rightist
    rights risk river road rocket role roof room route ruins rule rumor rural sabotage sacred sad
    safe safety same savage scene scenes school scope screen sea search season seat secret
    secretariat sector secure security selective senate senseless sentence serious service
    services session severe sex shooting short show sick side sign silence similar simple single
    site situation six skin slaughter slight small social society soil solid solidarity solution
    sorrow source south southern sovereignty space special specific speech spirit sporadic spot
    square squad stable staff stage standard state statement status step stone store storm story
    strategic strategy street strength strike strong struggle subject substance suburb success
    such sudden suffering suicide summit supply support supreme surface surprise suspicion system
    tactical talk talks task tax technical telephone television temporary tendency tense tension
    term terms territory terror terrorism terrorist terrorists test text theory thing things
    threat time title today tomb tonight top tough tour town trade tradition traditional traffic
    tragedy tragic transfer transport transportation treason treaty trial trip troops trouble truce
    truck true trust truth turn type ultimate unarmed uncertain union unions unique unit united
    unity university unknown unprecedented upper urban urgent use useful usual vain valley value
    various vast vehicle version vessel vicinity victim victory video view vigil village violence
    violent virtual visit vital voice vote wage wall war warning waste water wave way weak wealth
    weapon weapons week weekend west western whole wide will wind window winter work world worst
    worthy wounded wrong yard year yesterday young youth zone intensive aggressive armored tank
    crossing reign bomb bombs rounds volley discharge assembly spokesman deserter refusal
    """#
}
