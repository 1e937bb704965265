/** A short article to try things on, written for this. */
export default {
  publication: "The Harbour Courier",
  title: "The library that lends umbrellas",
  author: "Ana Okafor",
  first:
    "On rainy days the branch library in Saltmarket lends more umbrellas than books. The stand beside the door holds ninety of them, and by four in the afternoon it is usually empty.",
  second:
    "The idea came from Ruth Adeyemi, who has worked at the desk for nineteen years. “People stood under our roof and waited,” she says. “So I asked what we would need to let them go home.”",
  third:
    "What was needed was little: a grant of 600 euros, a barcode on each handle, and some trust. Of the 1,240 loans in the first year, 1,198 came back, most of them within a week.",
  heading: "Other towns ask how it is done",
  fourth:
    "Eleven other libraries have written to ask for the rules. There are three, Adeyemi answers: no fee, no fine, and a bucket by the door.",
} as const;
