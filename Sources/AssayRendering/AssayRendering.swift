import AssayModel
