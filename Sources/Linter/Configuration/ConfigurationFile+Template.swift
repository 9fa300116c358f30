extension ConfigurationFile {
  /// A configuration that sets nothing and explains everything.
  public static let template = """
    <?xml version="1.0" encoding="UTF-8"?>
    <!-- What Calque does in this folder and below. Files nearer to an article beat files further up, the command line
         beats them all; of settings about the same thing the last one holds. root="yes" stops the search upwards.
         `calque config FILE` prints what holds for a file and why. -->
    <calque>
      <!-- More rules, from a file or a folder of files; a rule replaces a built-in one of the same id. -->
      <!-- <rules file="house-rules"/> -->

      <!-- The languages the articles were translated from; rules for other languages do not run. -->
      <!-- <source languages="es fr"/> -->

      <!-- How grave a rule or a category is: error, warning, info or off; path limits it to some articles. -->
      <!-- <severity rule="doubled-subject" level="error"/> -->
      <!-- <severity category="quotes" level="off" path="poems/**"/> -->

      <!-- Articles to leave out, as in .gitignore, which is heeded too. -->
      <!-- <exclude path="drafts/"/> -->

      <!-- Terms to use and to avoid, and words that are right, as plain text or TBX. -->
      <!-- <glossary file="terms.txt"/> -->
      <!-- <accept words="Kyiv Podgorica"/> -->
      <!-- <accept file="names.txt"/> -->

      <!-- Known findings, written by `calque baseline`. -->
      <!-- <baseline file="calque-baseline.tsv"/> -->

      <!-- When a run fails: on a severity (or never), above a number of findings, below a score of 0 to 100. -->
      <fail on="warning"/>
      <!-- <fail max-findings="20" min-score="95"/> -->

      <!-- Penalty points of a finding in the score. -->
      <!-- <score info="1" warning="5" error="25"/> -->

      <!-- Reports; without a file, on standard output. -->
      <!-- <report format="text"/> -->
      <!-- <report format="junit" file="calque-junit.xml"/> -->
    </calque>

    """
}
