/// Titles and ranks that stand before a name.
enum Titles {
  static let text = #"""
    general gen colonel col major maj captain capt lieutenant lt sergeant sgt corporal cpl private
    commander cmdr brig brigadier admiral adm president prime minister senator sen representative
    rep governor gov mayor judge magistrate justice dr doctor mr mrs ms miss professor prof father
    fr reverend rev sister bishop archbishop pope monsignor msgr sheikh sheik imam ayatollah king
    queen prince princess sir lord lady ambassador deputy councilman councilor inspector insp
    officer constable chief director spokesman engineer attorney st saint comrade
    """#
}
