// Fits the weights of a line rule to labelled pages and writes them into its file.

do {
  try FitCommand(CommandLine.arguments).run()
} catch {
  print(error)
}
