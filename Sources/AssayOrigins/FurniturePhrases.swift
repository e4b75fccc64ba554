/// Words by which a sentence gives itself away.
enum FurniturePhrases {
  /// Sentences that pages put around every story: rights, adverts, buttons, appeals.
  static let furniture = #"""
    all rights reserved
    copyright
    may not be published
    reproduced without permission
    enable javascript
    javascript is disabled
    having trouble viewing
    ad block
    ad blocker
    ad blocking
    accept cookies
    uses cookies
    privacy policy
    terms of use
    terms of service
    newsletter
    email alerts
    news alerts
    sign up for
    sign up to
    subscribe to
    log in to
    our app
    news app
    mobile app
    follow us
    like us on
    find us on
    join us on
    share this
    post a comment
    leave a comment
    comment policy
    comments are moderated
    comments are closed
    read also
    also read
    read more
    see also
    click here
    short url
    related stories
    related articles
    story continues below
    article continues below
    crime stoppers
    anyone with information
    this is a developing story
    this story will be updated
    check back for updates
    support our journalism
    """#

  /// Where a text turns to another story, at any place of a sentence.
  static let turns = #"""
    in a separate incident
    in a separate attack
    in a separate development
    in a separate case
    in a separate strike
    in a separate raid
    in a separate operation
    in an unrelated incident
    in an unrelated development
    in other news
    in other developments
    in other violence
    """#

  /// The same, at the head of a paragraph alone.
  static let openings = #"""
    elsewhere
    separately
    """#
}
