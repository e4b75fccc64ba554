/// What numbers in these texts count that is not people: a number before one of these is no figure.
enum ThingNouns {
  static let text = #"""
    base bases stronghold strongholds village villages town towns city cities house houses home homes
    building buildings vehicle vehicles car cars truck trucks tank tanks bus buses aircraft plane
    planes helicopter helicopters jet jets warplane warplanes missile missiles rocket rockets shell
    shells bomb bombs mortar mortars grenade grenades rifle rifles gun guns weapon weapons bullet
    bullets shots round rounds mine mines km kilometer kilometers kilometre kilometres mile miles
    meter meters metre metres feet foot kg kilogram kilograms kilo kilos pound pounds ton tons tonnes
    year years month months week weeks day days hour hours minute minutes second seconds decade
    decades time times percent cent dollar dollars pesos peso euro euros attack attacks strike
    strikes airstrike airstrikes raid raids bombing bombings explosion explosions blast blasts clash
    clashes incident incidents shooting shootings operation operations sortie sorties school schools
    hospital hospitals church churches mosque mosques station stations post posts position positions
    district districts province provinces country countries neighborhood neighborhoods neighbourhoods
    area areas place places region regions point points side sides animal animals cattle cow cows
    sheep goat goats dog dogs group groups party parties organization organizations unit units
    brigade brigades battalion battalions camp camps office offices store stores shop shops bridge
    bridges tower towers document documents question questions statement statements report reports
    front fronts language languages charges charge case cases count counts seat seats vote votes
    family families household households faction factions state states nation nations ways way
    structure structures target targets mission missions barrel barrels convoy convoys checkpoint
    checkpoints drone drones facility facilities site sites hideout hideouts ambulance ambulances
    boat boats ship ships train trains tunnel tunnels field fields farm farms type types pieces
    headquarters embassy embassies cemetery airline airlines letter letters plan plans tribe tribes
    stage stages peak peaks page pages copies copy stone stones tent tents metres section sections
    offer offers protest protests speech speeches wave waves salvo salvos martyrdom rank ranks
    horse horses donkey donkeys mule mules camel camels pig pigs cat cats bird birds jeep jeeps pickup
    bag bags camera cameras row rows penalty penalties certificate certificates
    bills jobs proposal proposals startup startups laptop laptops phone phones tree trees
    whale whales chicken chickens deer elephant elephants monkey monkeys wolves bears
    tigers lions sharks turtle turtles poultry livestock
    tear teargas gas rubber pellet pellets canister canisters flare flares
    thirds third half quarter quarters gallons liters litres acres hectares barrels
    """#
}
