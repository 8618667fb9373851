#include "rules/cases.h"

#include <algorithm>
#include <array>
#include <charconv>

#include "base/text.h"
#include "rules/lexer.h"

namespace vinhdanh::rules {
namespace {

using Words = std::span<const std::string_view>;

struct Word {
  std::string text;
  Spot spot;
};

struct Refusal {
  base::Problem problem;
};

constexpr std::array<std::string_view, 16> kLines{
    "date",   "case",       "person", "collective",  "years",  "initiative", "topic", "attest",
    "ruling", "discipline", "title",  "predecessor", "expect", "number",     "truth", "day"};

std::vector<Word> words_of(std::string_view line, int number) {
  std::vector<Word> out;
  int column = 1;
  bool inside = false;
  for (const char c : line) {
    const bool blank = c == ' ' || c == '\t' || c == '\r';
    if (c == '#' && !inside) break;
    if (!blank && !inside) out.push_back({{}, {number, column}});
    if (!blank) out.back().text += c;
    inside = !blank;
    ++column;
  }
  return out;
}

class CaseReader {
 public:
  CaseReader(std::string_view text, std::string_view file) : text_(text), file_(file) {}

  base::Result<std::vector<Case>> run() {
    int number = 0;
    for (const auto& line : base::split(text_, '\n')) {
      words_ = words_of(line, ++number);
      at_ = 0;
      line_ = line;
      try {
        if (!words_.empty()) one_line();
      } catch (Refusal& refusal) {
        problems_.push_back(std::move(refusal.problem));
      }
    }
    if (!problems_.empty()) return base::refuse(std::move(problems_));
    return std::move(cases_);
  }

 private:
  void one_line() {
    const auto word = one_of(kLines);
    if (word == "date")
      date_ = day_of(next());
    else if (word == "case")
      begin();
    else if (cases_.empty())
      refuse(words_[0], base::msg("Begin with a line “case NAME”."));
    else
      fact(word);
    if (at_ < words_.size()) refuse(words_[at_], base::msg("“{0}” is not expected here.", words_[at_].text));
  }

  void begin() {
    Case one;
    one.spot = words_[0].spot;
    one.date = date_;
    for (; at_ < words_.size(); ++at_) one.name += (one.name.empty() ? "" : " ") + words_[at_].text;
    one.subject.id = one.name;
    cases_.push_back(std::move(one));
  }

  void fact(std::string_view word) {
    auto& subject = cases_.back().subject;
    if (word == "person") subject.kind = Kind::kPerson;
    if (word == "collective") collective(subject);
    if (word == "years") evaluations(subject.evaluations);
    if (word == "predecessor") predecessor(subject);
    if (word == "initiative") item(subject, ItemKind::kInitiative);
    if (word == "topic") item(subject, ItemKind::kTopic);
    if (word == "attest") attest(subject);
    if (word == "discipline") subject.discipline.push_back({known_day()});
    if (word == "ruling") ruling();
    if (word == "title") title(subject);
    if (word == "number") number(subject);
    if (word == "truth") truth(subject);
    if (word == "day") day(subject);
    if (word == "expect") expect();
  }

  void collective(Subject& subject) {
    subject.kind = Kind::kCollective;
    constexpr std::array<std::string_view, 2> kMore{"founded", "lineage"};
    while (at_ < words_.size()) {
      if (one_of(kMore) == "founded")
        subject.founded = whole(next());
      else
        subject.lineage = static_cast<Lineage>(position(kLineageCodes));
    }
  }

  // 2020: E G - X …: year by year from the one named.
  void evaluations(Evaluations& out) {
    const auto& first = next();
    int year = whole({first.text.substr(0, first.text.find(':')), first.spot});
    constexpr std::array<std::string_view, 6> kLetters{"N", "C", "G", "E", "X", "-"};
    for (; at_ < words_.size(); ++year) {
      const auto level = position(kLetters);
      if (level < 5) out[year] = static_cast<Level>(level);
    }
  }

  void predecessor(Subject& subject) {
    Predecessor out;
    out.id = next().text;
    if (at_ < words_.size() && words_[at_].text == "main") {
      out.main = true;
      ++at_;
    }
    if (at_ < words_.size()) evaluations(out.evaluations);
    subject.predecessors.push_back(std::move(out));
  }

  void item(Subject& subject, ItemKind kind) {
    Item out;
    out.kind = kind;
    out.id = next().text;
    constexpr std::array<std::string_view, 4> kScopes{"base", "city", "national", "?"};
    constexpr std::array<std::string_view, 3> kApplied{"not_applied", "applied", "?"};
    if (const auto scope = position(kScopes); scope < 3) out.scope = static_cast<Scope>(scope);
    out.day = known_day();
    if (const auto applied = position(kApplied); applied < 2) out.applied = applied == 1;
    while (at_ < words_.size()) detail(out);
    subject.items.push_back(std::move(out));
  }

  void detail(Item& item) {
    constexpr std::array<std::string_view, 7> kMore{"co",       "main",     "share",     "same",
                                                    "rejected", "rewarded", "unrewarded"};
    switch (position(kMore)) {
      case 0:
        item.author = Author::kCo;
        break;
      case 1:
        item.author = Author::kMain;
        break;
      case 2:
        item.share = real(next());
        break;
      case 3:
        item.same_as = next().text;
        break;
      case 5:
        item.rewarded = true;
        break;
      case 6:
        item.rewarded = false;
        break;
      default:
        item.recognised = false;
    }
  }

  void attest(Subject& subject) {
    constexpr std::array<std::string_view, 2> kAnswers{"no", "yes"};
    constexpr std::array<std::string_view, 1> kKnowing{"despite_discipline"};
    auto& out = subject.attestations[next().text];
    out.value = position(kAnswers) == 1;
    if (at_ < words_.size()) out.despite_discipline = position(kKnowing) == 0;
  }

  void ruling() {
    const auto name = next().text;
    cases_.back().rulings[name] = next().text;
  }

  void title(Subject& subject) {
    auto& years = subject.titles[next().text];
    while (at_ < words_.size()) years.push_back(whole(next()));
  }

  void number(Subject& subject) {
    const auto name = next().text;
    subject.numbers[name] = real(next());
  }

  void truth(Subject& subject) {
    constexpr std::array<std::string_view, 2> kAnswers{"no", "yes"};
    const auto name = next().text;
    subject.truths[name] = position(kAnswers) == 1;
  }

  void day(Subject& subject) {
    const auto name = next().text;
    subject.dates[name] = day_of(next());
  }

  void expect() {
    const auto first = next();
    if (at_ == words_.size()) return cases_.back().expected.push_back({{}, first.text, first.spot});
    cases_.back().expected.push_back({first.text, next().text, first.spot});
  }

  const Word& next() {
    if (at_ == words_.size()) {
      const auto& last = words_.back();
      const int column = last.spot.column + static_cast<int>(last.text.size());
      throw Refusal{problem_at(file_, {last.spot.line, column}, base::msg("The line ends too early."))};
    }
    return words_[at_++];
  }

  std::size_t position(Words known) {
    const auto& word = next();
    const auto found = std::ranges::find(known, word.text);
    if (found != known.end()) return static_cast<std::size_t>(found - known.begin());
    const auto near = base::nearest(word.text, known);
    const std::vector<std::string> all(known.begin(), known.end());
    if (near.empty())
      refuse(word, base::msg("“{0}” is not known here. Known are: {1}.", word.text, base::join(all, ", ")));
    refuse(word, base::msg("“{0}” is not known here. Did you mean “{1}”?", word.text, near));
  }

  std::string_view one_of(Words known) { return known[position(known)]; }

  std::optional<base::Date> known_day() {
    const auto& word = next();
    if (word.text == "?") return {};
    return day_of(word);
  }

  base::Date day_of(const Word& word) {
    const auto date = base::parse_iso_date(word.text);
    if (!date) refuse(word, base::msg("“{0}” is not a day such as 2021-11-30.", word.text));
    return *date;
  }

  int whole(const Word& word) {
    int number = 0;
    const auto* end = word.text.data() + word.text.size();
    const auto [stop, error] = std::from_chars(word.text.data(), end, number);
    if (error != std::errc() || stop != end)
      refuse(word, base::msg("“{0}” is not a year such as 2022.", word.text));
    return number;
  }

  double real(const Word& word) {
    double number = 0;
    const auto* end = word.text.data() + word.text.size();
    const auto [stop, error] = std::from_chars(word.text.data(), end, number);
    if (error != std::errc() || stop != end)
      refuse(word, base::msg("“{0}” is not a number that can be used here.", word.text));
    return number;
  }

  [[noreturn]] void refuse(const Word& word, base::Message text) const {
    throw Refusal{problem_at(file_, word.spot, std::move(text), word.text)};
  }

  std::string_view text_;
  std::string_view file_;
  std::string line_;
  std::vector<Word> words_;
  std::size_t at_ = 0;
  base::Date date_ = base::make_date(2025, 8, 20);
  std::vector<Case> cases_;
  base::Problems problems_;
};

base::Problem mismatch(const Case& one, const Case::Expectation& expected, std::string_view came,
                       const Text& reason, std::string_view file) {
  const auto what =
      expected.criterion.empty() ? base::msg("the verdict") : base::verbatim(expected.criterion);
  // The reason is told in Vietnamese and in English by whoever shows the problem.
  base::Message text =
      base::msg("Case “{0}”: {1} should be {2} but is {3}.", one.name, what, expected.value, came);
  return problem_at(file, expected.spot, std::move(text), reason.vi);
}

void check(const Case& one, const Verdict& verdict, std::string_view file, base::Problems& out) {
  for (const auto& expected : one.expected) {
    if (expected.criterion.empty()) {
      if (expected.value != code(verdict.overall))
        out.push_back(mismatch(one, expected, code(verdict.overall), {}, file));
      continue;
    }
    const auto at = std::ranges::find(verdict.criteria, expected.criterion, &CriterionVerdict::id);
    if (at == verdict.criteria.end())
      out.push_back(
          problem_at(file, expected.spot, base::msg("Nothing is called “{0}” here.", expected.criterion)));
    else if (expected.value != code(at->value))
      out.push_back(mismatch(one, expected, code(at->value), at->reason, file));
  }
}

}  // namespace

base::Result<std::vector<Case>> parse_cases(std::string_view text, std::string_view file_name) {
  return CaseReader(text, file_name).run();
}

CaseReport run_cases(const RuleSet& rules, const std::vector<Case>& cases, std::string_view file_name) {
  CaseReport report;
  report.cases = cases.size();
  for (const auto& one : cases) {
    const auto before = report.failures.size();
    const auto settled = settle(rules, one.date, one.rulings);
    if (settled) {
      check(one, evaluate(*settled, one.subject), file_name, report.failures);
    } else {
      for (const auto& problem : settled.error())
        report.failures.push_back(problem_at(file_name, one.spot, problem.text, problem.seen));
    }
    if (report.failures.size() > before) ++report.failed;
  }
  return report;
}

}  // namespace vinhdanh::rules
