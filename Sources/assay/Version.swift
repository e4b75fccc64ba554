import CBuild

/// The version of assay, as `--version` and the banner tell it.
let version = "0.1.0"

/// The commit it was built from; "unknown" outside a checkout.
var commit: String { String(cString: assay_commit()) }
