extension OPCPackage {
  /// Adds a chart's part with its workbook and gives the part's name.
  package mutating func add(_ chart: ChartDrawing) -> PartName {
    let workbook = freeName(folder: "/word/embeddings/", stem: "chart", fileExtension: "xlsx")
    set(chart.workbook, of: workbook, contentType: ChartDrawing.workbookType)
    let part = freeName(folder: "/word/charts/", stem: "chart", fileExtension: "xml")
    set(chart.part(workbook: "rId1"), of: part, contentType: ChartDrawing.contentType)
    let type = "http://schemas.openxmlformats.org/officeDocument/2006/relationships/package"
    // Relative, as Word writes it: older programs do not follow an absolute one to a workbook.
    setRelationships([Relationship(id: "rId1", type: type, target: "../embeddings/\(workbook.fileName)")], of: part)
    return part
  }
}
