import AssayModel

extension ArticleDetails {
  /// What is known, by the names under which sessions keep it; what is unknown is absent.
  var members: JSONMembers {
    var members = JSONMembers()
    for detail in ArticleDetail.allCases {
      members[detail.rawValue] = self[detail].map(JSON.text)
    }
    return members
  }

  init(_ members: Members) throws(FormatError) {
    self.init(
      outlet: try members.optionalText("outlet"), author: try members.optionalText("author"),
      platform: try members.optionalText("platform"),
      published: try members.optionalValue("published") { Moment($0) },
      url: try members.optionalText("url"), archiveURL: try members.optionalText("archiveURL"),
      language: try members.optionalText("language"))
  }
}
