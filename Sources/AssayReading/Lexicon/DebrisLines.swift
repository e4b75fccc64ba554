/// Lines of a web page that are not the article: whole lines, or the beginning of one where the
/// line ends in an asterisk. Compared in ASCII lower case, without the punctuation around them.
enum DebrisLines {
  static let text = #"""
    ends
    end
    no comments
    post a comment
    leave a comment
    comments
    share this*
    share on*
    share
    tweet
    print
    email this*
    advertisement
    sponsored
    read more*
    read also*
    also read*
    see also*
    related articles*
    related stories*
    related topics*
    more on this story*
    most read*
    recommended*
    subscribe*
    sign up*
    follow us*
    newsletter*
    click here*
    copyright*
    all rights reserved*
    our standards*
    home
    next article
    previous article
    view comments
    load more
    trending*
    """#
}
