/// The settings of the LibreOffice that we start: nothing is asked, fetched, updated or run.
enum OfficeProfile {
  /// The file of settings below a profile's folder.
  static let file = "user/registrymodifications.xcu"

  /// The settings as LibreOffice reads them.
  static let settings: String = {
    let items = values.map { path, name, value in
      "<item oor:path=\"/org.openoffice.\(path)\"><prop oor:name=\"\(name)\" oor:op=\"fuse\"><value>\(value)</value>"
        + "</prop></item>\n"
    }
    return "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n"
      + "<oor:items xmlns:oor=\"http://openoffice.org/2001/registry\">\n" + items.joined() + "</oor:items>\n"
  }()

  private static let values: [(path: String, name: String, value: String)] = [
    // No macro is run, and nothing that a document links to is loaded.
    ("Office.Common/Security/Scripting", "DisableMacrosExecution", "true"),
    ("Office.Common/Security/Scripting", "MacroSecurityLevel", "3"),
    ("Office.Common/Security/Scripting", "BlockUntrustedRefererLinks", "true"),
    ("Office.Writer/Content/Update", "Link", "2"),
    // A proxy that nobody serves: where the system grants no network of its own, requests still end here.
    ("Inet/Settings", "ooInetProxyType", "2"),
    ("Inet/Settings", "ooInetHTTPProxyName", "127.0.0.1"),
    ("Inet/Settings", "ooInetHTTPProxyPort", "9"),
    ("Inet/Settings", "ooInetHTTPSProxyName", "127.0.0.1"),
    ("Inet/Settings", "ooInetHTTPSProxyPort", "9"),
    // A first start neither greets nor looks for news.
    ("Office.Common/Misc", "FirstRun", "false"),
    ("Office.Common/Misc", "ShowTipOfTheDay", "false"),
    ("Office.Common/Misc", "CollectUsageInformation", "false"),
    ("Office.Common/Misc", "CrashReport", "false"),
    // Java would only be looked for, and not needed.
    ("Office.Java/VirtualMachine", "Enable", "false"),
  ]
}
