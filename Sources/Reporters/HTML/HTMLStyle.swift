import Diagnostics

/// The style sheet of the HTML report.
///
/// The hue tells the category, the kind of underline the severity, so that colour alone tells nothing.
enum HTMLStyle {
  /// The style sheet, with the rules that make the filter work.
  static var sheet: HTML {
    var sheet = base
    for (index, category) in Category.allCases.enumerated() {
      sheet += ".c-\(category.rawValue) { --hue: \(index * 360 / Category.allCases.count) }\n"
    }
    let names = Severity.allCases.map { ("s-", $0.rawValue) } + Category.allCases.map { ("c-", $0.rawValue) }
    for (prefix, name) in names {
      sheet += """
        :root:has(#show-\(name):not(:checked)) { & .note, & .ref { &.\(prefix)\(name) { display: none } } \
        & mark.\(prefix)\(name) { all: unset } }

        """
    }
    return sheet
  }

  private static let base: HTML = """
    :root { color-scheme: light dark; --text: #1c1b1a; --paper: #fffdf9; --panel: #f5f2ec; --line: #d9d4ca;
      --quiet: #625d55; --link: #1d4f91; --error: #b3261e; --warning: #8a5a00; --info: #1f5f99; --tint: 93% 0.055 }
    @media screen and (prefers-color-scheme: dark) {
      :root { --text: #e9e6e1; --paper: #191817; --panel: #242220; --line: #45413c; --quiet: #aaa49a;
        --link: #9cc3ff; --error: #ff8a80; --warning: #f2b84b; --info: #8ec7ff; --tint: 34% 0.07 } }
    * { box-sizing: border-box }
    body { margin: 0; background: var(--paper); color: var(--text); font: 16px/1.5 system-ui, sans-serif }
    main { max-width: 76rem; margin: 0 auto; padding: 1.5rem }
    a { color: var(--link) }
    :focus-visible { outline: 3px solid var(--link); outline-offset: 2px }
    h1 { font-size: 1.7rem; margin: 0 0 .3rem }
    h2 { font-size: 1.2rem; margin: 2rem 0 .5rem; overflow-wrap: anywhere }
    p { margin: 0 }
    code { font-size: .85em; color: var(--quiet) }
    fieldset { position: relative; border: 0; padding: 0 0 0 6rem; margin: .4rem 0; display: flex; flex-wrap: wrap;
      gap: .2rem 1rem }
    legend { position: absolute; left: 0; padding: 0; font-weight: 600 }
    .filter { margin: 1rem 0; padding: .5rem 1rem; background: var(--panel); border-radius: .5rem }
    .filter label { white-space: nowrap }
    .swatch { display: inline-block; width: .8em; height: .8em; margin-right: .3em; border-radius: .15em;
      background: oklch(var(--tint) var(--hue)); border: 1px solid var(--line) }
    .swatch.s-error, .chart .s-error { background: var(--error); fill: var(--error) }
    .swatch.s-warning, .chart .s-warning { background: var(--warning); fill: var(--warning) }
    .swatch.s-info, .chart .s-info { background: var(--info); fill: var(--info) }
    figure { margin: 1rem 0; max-width: 40rem }
    figcaption { color: var(--quiet); font-size: .85rem }
    .chart { width: 100%; height: auto; font-size: 14px }
    .chart text { fill: currentColor }
    table { border-collapse: collapse; width: 100% }
    th, td { text-align: left; vertical-align: top; padding: .3rem .6rem .3rem 0; border-bottom: 1px solid var(--line);
      overflow-wrap: anywhere }
    thead th { font-size: .85rem; color: var(--quiet); overflow-wrap: normal }
    tbody th { font-weight: 400 }
    th p { color: var(--quiet); font-size: .92rem; max-width: 46rem }
    .word { white-space: nowrap }
    tr:target { background: var(--panel) }
    .number { text-align: right; font-variant-numeric: tabular-nums; white-space: nowrap }
    details p { color: var(--quiet); max-width: 44rem }
    summary { cursor: pointer; color: var(--quiet); font-size: .9rem; width: fit-content }
    .file > h2 { border-top: 2px solid var(--text); padding-top: .7rem }
    .counts { color: var(--quiet); margin-bottom: 1rem }
    .passage { display: grid; grid-template-columns: minmax(0, 40rem) minmax(0, 1fr); gap: 0 2.5rem;
      align-items: start; margin-bottom: .9rem }
    .passage > p { font: 1.08rem/1.65 Charter, Georgia, "Noto Serif", serif; white-space: pre-wrap;
      overflow-wrap: anywhere }
    mark { color: inherit; background: oklch(var(--tint) var(--hue)); border-radius: .15em; padding: .05em 0;
      text-decoration: underline 2px; text-underline-offset: .2em; text-decoration-skip-ink: none;
      box-decoration-break: clone; -webkit-box-decoration-break: clone }
    mark.s-error { text-decoration-style: solid; text-decoration-color: var(--error) }
    mark.s-warning { text-decoration-style: dashed; text-decoration-color: var(--warning) }
    mark.s-info { text-decoration-style: dotted; text-decoration-color: var(--info) }
    .ghost { font: .75em ui-monospace, monospace; color: var(--quiet) }
    .ref { font: 600 .7rem/1 system-ui, sans-serif; vertical-align: super; padding: .2em .35em; margin: 0 .1em;
      border-radius: .4em; text-decoration: none; background: oklch(var(--tint) var(--hue)) }
    .ref.s-error, .note.s-error .severity { color: var(--error) }
    .ref.s-warning, .note.s-warning .severity { color: var(--warning) }
    .ref.s-info, .note.s-info .severity { color: var(--info) }
    .ref:target, .note:target { outline: 3px solid var(--link); outline-offset: 2px }
    .ref, .note { scroll-margin: 3rem }
    .notes { list-style: none; margin: 0; padding: 0; font-size: .92rem; line-height: 1.4 }
    .note { border-left: .3rem solid oklch(65% 0.13 var(--hue)); padding: .1rem 0 .1rem .8rem; margin: 0 0 .8rem;
      overflow-wrap: anywhere; break-inside: avoid }
    .kind { font-size: .82rem; color: var(--quiet); display: flex; flex-wrap: wrap; gap: 0 .6em }
    .back { font-weight: 600; text-decoration: none; min-width: 1.2em }
    .name a { color: inherit; font-weight: 600; text-decoration: none }
    .name a:hover { text-decoration: underline }
    .also { color: var(--quiet) }
    .repair { margin-top: .15rem; padding-left: 1.2em; text-indent: -1.2em }
    .repair::before { content: "→ "; color: var(--quiet) }
    :root:has(#only:checked) .passage:not(:has(.note)) { display: none }
    @media (max-width: 60rem) {
      main { padding: 1rem }
      .passage { grid-template-columns: minmax(0, 1fr); gap: .5rem }
      .notes { margin-left: .5rem } }
    @media print {
      :root { color-scheme: light; --text: #000; --paper: #fff; --quiet: #444 }
      body { font-size: 10.5pt; print-color-adjust: exact; -webkit-print-color-adjust: exact }
      main { padding: 0; max-width: none }
      .filter { display: none }
      .passage { grid-template-columns: 3fr 2fr; gap: 0 1.2rem }
      h2, thead { break-after: avoid }
      a { color: inherit } }

    """
}
