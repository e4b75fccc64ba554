import AssayCorpus
import AssayModel

extension Trial {
  /// Lines of the corpus commands.
  package static let records = Trial(name: "records") { bytes in
    for (index, line) in bytes.split(separator: 0x0A, omittingEmptySubsequences: true).enumerated()
    {
      let fault = line.withUnsafeBufferPointer { line in
        faultOfReaders(line) ?? faultOfAnswer(to: line, ScanRecord.answer)
          ?? faultOfAnswer(to: line, SentencesRecord.answer)
      }
      if let fault { return "line \(index + 1): \(fault)" }
    }
    return nil
  }

  /// The short way and the whole reader must agree.
  private static func faultOfReaders(_ line: UnsafeBufferPointer<UInt8>) -> String? {
    let short = try? CorpusRecord(line)
    let whole = try? CorpusRecord(whole: line)
    return short == whole ? nil : "the short way reads another record than the whole reader"
  }

  /// Every line has one line of JSON for an answer, with the record's id or what was wrong with it.
  private static func faultOfAnswer(
    to line: UnsafeBufferPointer<UInt8>, _ answer: CorpusLines.Answer
  ) -> String? {
    var writer = RecordWriter()
    let isRead = CorpusBatch.append(1, line, answer, to: &writer)
    let output = writer.withBytes { Array($0) }
    guard output.last == 0x0A, output.count(where: { $0 == 0x0A }) == 1 else {
      return "the answer is not one line"
    }
    guard let text = String(validating: output, as: UTF8.self), let json = try? JSON(reading: text)
    else { return "the answer is no JSON" }
    let isControl = { (scalar: Unicode.Scalar) in
      scalar.properties.generalCategory == .control || scalar == "\u{2028}" || scalar == "\u{2029}"
    }
    guard !text.unicodeScalars.dropLast().contains(where: isControl) else {
      return "the answer holds a control character"
    }
    if isRead {
      guard let record = try? CorpusRecord(line), json["id"]?.text == record.id else {
        return "the answer has another id than the record"
      }
    } else if json["error"]?.text == nil || json["line"]?.integer != 1 {
      return "the answer does not say what is wrong"
    }
    return nil
  }
}
