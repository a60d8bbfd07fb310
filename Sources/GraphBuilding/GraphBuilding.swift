/// The module's front door comes here.
