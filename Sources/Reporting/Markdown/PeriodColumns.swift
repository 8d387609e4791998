import Domain
import Planning

/// Which periods a table shows, and how a long horizon is cut so that every table stays readable.
struct PeriodColumns {
  /// Periods side by side in one table.
  private static let wide = 8
  /// Periods shown in all; of a longer horizon every n-th and the last.
  private static let shown = 64

  let periods: [ID<Period>]
  /// 1 when every period is shown.
  let step: Int

  init(_ plan: Plan) {
    let all = plan.inventory.periods
    let step = max(1, (all.count + Self.shown - 1) / Self.shown)
    self.step = step
    periods = all.indices.filter { $0 % step == 0 || $0 == all.count - 1 }.map { all[$0] }
  }

  /// Says what is left out; nothing when nothing is.
  var note: [MarkdownBlock] {
    step == 1 ? [] : [.paragraph("Every \(step)th period is shown; the files beside this one have all.")]
  }

  /// Tables with periods as columns, as many as the horizon needs.
  /// - Parameters:
  ///   - titles: the columns in front of the periods.
  ///   - rows: the cells in front, and the cell of a period; nil is empty. Rows empty in all periods of a table
  ///     are left out of it.
  func tables(_ titles: [MarkdownText], rows: [(front: [MarkdownText], cell: (ID<Period>) -> MarkdownText?)])
    -> [MarkdownBlock]
  {
    stride(from: 0, to: periods.count, by: Self.wide).compactMap { start in
      let block = periods[start..<min(start + Self.wide, periods.count)]
      let lines = rows.compactMap { row -> [MarkdownText]? in
        let cells = block.map(row.cell)
        return cells.contains { $0 != nil } ? row.front + cells.map { $0 ?? "–" } : nil
      }
      guard !lines.isEmpty else { return nil }
      return .table(MarkdownTable(titles, numbers: block.map { "\($0)" }, rows: lines))
    }
  }
}

/// Consecutive periods that share a row of a table of sums.
struct PeriodSpan {
  /// Rows of a table of sums.
  private static let rows = 64

  let periods: ArraySlice<ID<Period>>

  /// The whole horizon in at most 64 spans of equal length; a span is one period when they fit.
  static func all(of plan: Plan) -> [PeriodSpan] {
    let periods = plan.inventory.periods
    let length = max(1, (periods.count + rows - 1) / rows)
    return stride(from: 0, to: periods.count, by: length).map {
      PeriodSpan(periods: periods[$0..<min($0 + length, periods.count)])
    }
  }

  /// `2026Q1`, or `2026-01 – 2026-04`.
  var title: MarkdownText {
    guard let first = periods.first, let last = periods.last, first != last else {
      return "\(periods.first?.name ?? "")"
    }
    return "\(first) – \(last)"
  }
}
