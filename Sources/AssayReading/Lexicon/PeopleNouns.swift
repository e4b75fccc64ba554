/// Nouns for people: groups before the colon (`-` for none), singular words, a slash, plural words.
enum PeopleNouns {
  static let text = #"""
    -: adult person individual human soul somebody someone / adults people persons individuals humans souls
    -: victim / victims
    -: resident inhabitant local citizen countryman / residents inhabitants locals citizens
    -: member / members
    -: bystander passer passerby pedestrian onlooker / bystanders passers passersby pedestrians onlookers
    -: survivor relative neighbor neighbour friend / survivors relatives neighbors neighbours friends
    -: suspect criminal robber / suspects criminals robbers
    -: crewmember crewman / crew crews crewmembers crewmen
    -: witness customer shopper guest tourist / witnesses customers shoppers guests tourists
    -: shepherd / shepherds
    -: leader chief / leaders chiefs
    -: demonstrator protester protestor marcher / demonstrators protesters protestors marchers
    child: child boy girl baby infant toddler teenager minor youngster schoolboy schoolgirl / children
    child: kid newborn teen / boys girls babies infants toddlers teenagers minors kids schoolchildren
    child: son daughter / newborns teens sons daughters schoolgirls schoolboys
    elderly: elder pensioner / elders pensioners elderly
    woman: woman mother wife sister grandmother nun lady widow / women mothers wives sisters nuns
    woman: housewife / females ladies widows
    man: man father husband brother grandfather / men fathers husbands brothers males
    -: youth couple twin / youths couples twins
    -: parent cousin nephew uncle niece aunt / parents cousins
    civilian: civilian noncombatant / civilians noncombatants
    combatant: combatant fighter / combatants fighters
    militant: militant terrorist insurgent rebel guerrilla guerilla extremist jihadist jihadi / militants
    militant: subversive separatist gunman militiaman paramilitary / terrorists insurgents rebels
    militant: takfiri mercenary / guerrillas guerillas extremists jihadists jihadis subversives
    militant: / separatists gunmen militiamen paramilitaries militiamen takfiris mercenaries
    soldier: soldier serviceman trooper infantryman / soldiers troops servicemen troopers infantrymen
    soldier: sergeant corporal lieutenant captain colonel general private recruit conscript major pilot marine
    soldier: / recruits conscripts sergeants marines pilots peshmerga
    soldier: sub-sergeant commander / commanders
    guard: guard bodyguard guardsman / guards bodyguards guardsmen
    police: inspector patrolman / inspectors patrolmen
    police: policeman policewoman constable cop detective / policemen police policewomen cops
    police: / constables detectives
    -: officer agent / officers agents personnel
    peacekeeper: peacekeeper / peacekeepers
    medic: medic doctor nurse paramedic physician surgeon / medics doctors nurses paramedics physicians
    journalist: journalist reporter cameraman photographer correspondent editor / journalists reporters
    journalist: newsman columnist / cameramen photographers correspondents newsmen editors
    aid-worker: rescuer volunteer / rescuers volunteers
    official: official mayor councilman governor minister ambassador diplomat prefect councilor /
    official: / officials mayors councilmen governors ministers diplomats councilors councillors
    politician: politician senator lawmaker legislator candidate deputy congressman / politicians
    politician: / senators lawmakers legislators candidates deputies congressmen
    clergy: priest bishop archbishop cleric imam monk pastor jesuit rector / priests bishops clerics
    clergy: / imams monks pastors jesuits
    judge: judge magistrate prosecutor / judges magistrates prosecutors
    teacher: teacher professor lecturer / teachers professors lecturers
    student: student pupil / students pupils
    farmer: farmer peasant campesino / farmers peasants campesinos
    worker: worker laborer labourer miner employee engineer cook technician / workers laborers
    worker: / labourers miners employees engineers technicians
    driver: driver chauffeur / drivers chauffeurs
    passenger: passenger / passengers
    pilgrim: pilgrim worshipper worshiper / pilgrims worshippers worshipers
    prisoner: prisoner inmate detainee / prisoners inmates detainees
    hostage: hostage captive / hostages captives
    refugee: refugee migrant / refugees migrants
    villager: villager / villagers
    activist: activist unionist / activists unionists
    attacker: attacker bomber assailant hijacker perpetrator / attackers bombers assailants hijackers
    attacker: / perpetrators
    foreigner: foreigner / foreigners
    -: american palestinian iranian israeli iraqi syrian afghan pakistani indian turk / americans
    -: spaniard salvadoran colombian peruvian chilean russian lebanese / palestinians iranians
    -: / israelis iraqis syrians afghans pakistanis indians turks kurds houthis spaniards egyptians
    -: / russians colombians salvadorans peruvians yemenis somalis nigerians britons germans
    -: intellectual seaman sailor tailor carpenter jeweler housekeeper servant bandit trafficker
    -: / intellectuals seamen sailors servants bandits traffickers kidnappers assassins invaders
    -: assassin killer murderer thief looter settler missionary / killers murderers thieves looters settlers missionaries
    -: follower supporter sympathizer / followers supporters sympathizers colleagues companions
    -: colleague companion neighbour trader vendor / traders vendors occupants
    -: newcomer athlete player singer actor writer poet / athletes players singers actors
    -: musician / musicians clergymen churchgoers mourners worshippers
    -: clergyman churchgoer mourner staffer staff / staffers interpreters translators
    soldier: airman guardsman cadet / airmen cadets paratroopers commandos crewmen
    -: lawyer businessman industrialist rancher merchant banker / lawyers businessmen merchants
    -: president chairman director manager secretary coordinator / directors managers
    -: interpreter translator ecuadorean ecuadorian nicaraguan honduran guatemalan bolivian /
    -: venezuelan mexican argentine panamanian cuban canadian australian frenchman englishman /
    -: briton german italian japanese yemeni jordanian libyan sudanese somali nigerian ukrainian /
    -: hopeful / hopefuls fishermen
    -: advisor adviser / advisors advisers nationals
    -: firefighter investigator hitman mechanic electrician pharmacist dentist midwife ranger warden /
    -: / firefighters investigators hitmen mechanics electricians pharmacists dentists midwives
    -: / rangers wardens cyclists motorcyclists bikers hikers climbers swimmers divers couriers
    -: cyclist motorcyclist biker hiker climber swimmer diver courier waiter waitress cleaner /
    -: / waiters waitresses cleaners shopkeepers bloggers actresses footballers coaches fans
    -: shopkeeper blogger actress footballer spectator devotee sibling grandson granddaughter /
    -: / spectators devotees siblings grandsons granddaughters grandparents grandchildren
    -: grandparent grandchild stepfather stepmother fiancee bride groom orphan evacuee returnee /
    -: / brides orphans evacuees returnees convicts fugitives smugglers poachers captors
    -: convict fugitive smuggler poacher captor holidaymaker / holidaymakers partygoers festivalgoers
    -: clerk salesman herder trader tricyclist / clerks herders tricyclists commuters travellers travelers
    -: commuter traveller traveler aide ally / aides allies
    -: analyst economist historian scientist scholar academic artist painter filmmaker producer /
    -: / analysts economists historians scientists scholars academics artists painters filmmakers
    -: broadcaster presenter novelist playwright sociologist anthropologist psychologist biologist /
    -: geologist chemist physicist architect surveyor accountant cashier receptionist librarian /
    -: headmaster headmistress tutor trainer instructor referee boxer wrestler jockey barber tailor /
    -: butcher baker grocer gardener janitor porter plumber welder builder bricklayer mason hunter /
    -: tycoon broker investor philanthropist preacher evangelist deacon rabbi vicar chaplain abbot /
    -: seminarian lobbyist envoy consul negotiator mediator whistleblower defector dissident exile /
    -: / producers broadcasters presenters accountants cashiers librarians tutors trainers
    -: / instructors barbers butchers bakers gardeners porters plumbers welders builders masons
    -: / hunters investors preachers rabbis chaplains seminarians envoys negotiators mediators
    -: / defectors dissidents exiles
    -: / christians muslims jews sunnis shiites alawites druze yazidis hindus sikhs copts buddhists
    -: tunisian moroccan algerian malian kenyan ethiopian ugandan / tunisians libyans jordanians
    -: / sudanis algerians moroccans saudis emiratis bahrainis qataris azeris armenians georgians
    -: / chechens uzbeks tajiks kazakhs ukrainians bangladeshis nepalis filipinos indonesians
    -: / malaysians thais koreans malians chadians nigeriens cameroonians rwandans burundians
    -: / ugandans kenyans ethiopians eritreans mozambicans ivorians guineans ghanaians canadians
    -: / australians mexicans brazilians venezuelans cubans haitians hondurans guatemalans
    -: / nicaraguans bolivians argentines ecuadoreans italians greeks belgians serbs croats
    -: / bosniaks albanians macedonians romanians bulgarians rohingyas
    """#
}
