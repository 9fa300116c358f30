/// Clean texts with quotations, written for these tests.
enum QuotedTexts {
  /// News with curly marks, a paragraph every other line.
  static let harbour = """
    The harbour of Tolven will stay open for another year, the council decided on Monday. “We have listened to the \
    fishermen,” said Anna Reed, who leads the council. “They convinced us.”

    The decision came after a long night. According to the minutes, the members first called the plan “a leap in the \
    dark” and then agreed to it all the same.

    “Nobody expected this,” said Tom Hale, a fisherman of forty years. “We had already sold the nets.”

    The town had argued for months. In a letter to the paper, a teacher wrote: “Without the harbour there is no town.”

    “The figures were never honest,” the mayor told reporters. “They counted the costs twice and the income not at all.”

    Reed would not say how the harbour is to be paid for. “That is for next year,” she said.

    The opposition was not pleased. “This is how debts begin,” said Paul Storm, its leader. “I have warned of it since \
    the spring.”
    """

  /// News with straight marks, a paragraph a line.
  static let orchard = """
    Fruit growers in the valley expect the best harvest in ten years.
    "The spring was kind to us," said Maria Lund, who owns forty acres. "We had no frost at all."
    The growers' union says that prices will fall. "There is too much of everything," said its president, Karl Voss.
    He added: "Some of us will leave the apples on the trees."
    Shops in the town have begun to give fruit away. "Take what you can carry," says a sign at the station.
    "I have never seen such pears," said a visitor from the coast.
    The minister of agriculture called the harvest "a gift" and promised to visit in October.
    "We need buyers, not visitors," Lund replied.
    """

  /// Fiction with curly marks and dialogue.
  static let lighthouse = """
    The keeper opened the door before I could knock.

    “You are late,” he said.

    “The boat would not start,” I answered. “I had to row.”

    He looked at me for a while, and then at the sky behind me. “It will blow tonight,” he said. “Come in and eat.”

    “Is the lamp mended?” I asked.

    “The lamp was never broken.”

    I set down my bag. “They told me that it had gone out three times.”

    “They tell you many things on the shore,” said the keeper, and he laughed. “Most of them about me.”

    “And are they true?”

    “Only the bad ones,” he said.
    """

  /// An essay with curly marks in long paragraphs.
  static let maps = """
    A map is an argument. “Every line on it was somebody’s opinion,” wrote the surveyor Elias Boone in his diary, and he \
    had drawn a good many lines himself. His maps of the delta show a village that was never built; he called it “the \
    capital” and gave it a church.

    Later mapmakers copied him. “I found the village on eleven maps,” says the historian Ruth Adler. “I found it nowhere \
    else.” She has spent years on the question of why nobody looked. Her answer is simple: “A map is more convincing than \
    a swamp.”

    Boone himself seems to have enjoyed the joke. In his last letter he wrote: “They will look for my bones in the \
    capital.” Nobody did.
    """

  /// A review with titles, phrases within sentences and a measure in inches.
  static let festival = """
    The film festival of Tolven closed on Sunday with “Winter on the Delta,” a story about the last ferry of the river.

    Critics had expected little of it. The director, Ada Quist, shot it in nine days on a camera with a 3” screen, and she \
    calls it “a small mistake” to this day. “I never meant to finish it,” she said at the opening. “It finished itself.”

    The jury saw it otherwise. In its report it praises “the patience of every picture” and compares the film with \
    “Songs of the Ferrymen,” which won the prize twenty years ago.

    Not everybody agreed. The town’s weekly called the closing night “an evening without weather,” and one visitor left a \
    note on the door: “Too much water.”

    “We have had worse,” said the mayor, who had slept through most of it.
    """

  static let all = [harbour, orchard, lighthouse, maps, festival]
}
