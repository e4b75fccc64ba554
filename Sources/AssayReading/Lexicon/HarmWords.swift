/// Words of harm: the harm and the form before the colon.
enum HarmWords {
  static let text = #"""
    killed participle: killed murdered assassinated slain slaughtered massacred executed beheaded
    killed participle: butchered martyred lynched hanged gunned electrocuted decapitated suffocated
    killed base: kill kills murders assassinates assassinate massacres slay executes behead beheads
    killed gerund: killing murdering assassinating slaying executing massacring beheading slaughtering
    killed intransitive: died perished dies drowned succumbed die dying
    killed intransitive: drown drowns perish perishes succumb succumbs
    killed adjective: dead lifeless
    killed noun: death deaths murder killings assassination assassinations massacre slayings
    killed noun: execution executions homicide beheadings beheadings
    killed counted: fatalities fatality bodies corpses corpse body martyrs
    injured participle: injured wounded hurt maimed hospitalised hospitalized
    injured base: injure injures wounds wound
    injured gerund: injuring wounding hurting maiming
    injured noun: injuries injury woundings burns
    missing adjective: missing unaccounted
    missing noun: disappearance disappearances
    abducted participle: abducted kidnapped kidnaped
    abducted base: abduct kidnap kidnaps abducts
    abducted gerund: abducting kidnapping kidnaping
    abducted noun: abduction abductions kidnappings
    detained participle: detained arrested jailed imprisoned
    detained gerund: detaining arresting
    detained noun: arrest arrests detention
    displaced participle: displaced
    displaced gerund: displacing
    displaced noun: displacement
    killed chain: burned burnt buried mowed wiped
    casualties shooting: shot stabbed machinegunned
    abducted captive: hostage hostages captive captives
    killed agent: loss killer killers murderer murderers assassin assassins
    casualties participle: gassed poisoned
    killed loss: lost
    killed life: lives life
    killed toll: toll
    casualties counted: casualties casualty
    """#
}
