#include <CLI/CLI.hpp>
#include <functional>
#include <memory>
#include <ostream>

#include "app/command_line.h"
#include "base/files.h"
#include "rules/commands.h"

namespace vinhdanh::app {
namespace {

struct Options {
  std::string criteria;
  std::string other;  // facts, cases or the criteria to compare with
  std::string facts;
  std::string subject;
  bool json = false;
};

// The texts of the files named, or what is wrong with all of them.
base::Result<std::vector<std::string>> read_all(const std::vector<std::string>& paths) {
  std::vector<std::string> texts;
  base::Problems problems;
  for (const auto& path : paths) {
    auto text = base::read_file(path);
    if (text)
      texts.push_back(std::move(*text));
    else
      problems.insert(problems.end(), text.error().begin(), text.error().end());
  }
  if (!problems.empty()) return base::refuse(std::move(problems));
  return texts;
}

// Prints the answer, or the problems.
int answer(Console& console, const base::Result<std::string>& text, bool json) {
  if (!text) return report(console, text.error(), json);
  console.out << *text;
  if (!text->ends_with('\n')) console.out << "\n";
  return kDone;
}

int evaluate(Console& console, const Options& o) {
  return answer(console, read_all({o.criteria, o.facts}).and_then([&](const std::vector<std::string>& texts) {
    const rules::Source criteria{texts[0], o.criteria};
    const rules::Source facts{texts[1], o.facts};
    return o.json ? rules::evaluate_json(criteria, facts)
                  : rules::evaluate_text(criteria, facts, console.language);
  }),
                o.json);
}

int explain(Console& console, const Options& o) {
  return answer(console, read_all({o.criteria, o.facts}).and_then([&](const std::vector<std::string>& texts) {
    const rules::Source criteria{texts[0], o.criteria};
    const rules::Source facts{texts[1], o.facts};
    return o.json ? rules::explain_json(criteria, facts, o.subject)
                  : rules::explain_text(criteria, facts, o.subject, console.language);
  }),
                o.json);
}

int check(Console& console, const Options& o) {
  const auto text = read_all({o.criteria}).and_then([&](const std::vector<std::string>& texts) {
    return rules::check_text({texts[0], o.criteria}, console.language);
  });
  if (text && o.json) return report(console, {}, true);
  return answer(console, text, o.json);
}

int compare(Console& console, const Options& o) {
  return answer(console,
                read_all({o.criteria, o.other, o.facts}).and_then([&](const std::vector<std::string>& texts) {
                  return rules::compare_text({texts[0], o.criteria}, {texts[1], o.other}, {texts[2], o.facts},
                                             console.language);
                }),
                false);
}

int test(Console& console, const Options& o) {
  const auto cases = o.other.empty() ? o.criteria.substr(0, o.criteria.rfind('.')) + ".cases" : o.other;
  const auto done = read_all({o.criteria, cases}).and_then([&](const std::vector<std::string>& texts) {
    return rules::test_cases({texts[0], o.criteria}, {texts[1], cases});
  });
  if (!done) return report(console, done.error(), false);
  console.out << rules::report_text(*done, console.language);
  return done->failures.empty() ? kDone : kRefused;
}

}  // namespace

void add_criteria(CLI::App& app, Console& console, int& status) {
  auto* group = app.add_subcommand("criteria", console.say(base::msg("Work with a criteria file")));
  group->require_subcommand(1);
  const auto options = std::make_shared<Options>();
  const auto command = [&, options](const char* name, base::Message what,
                                    int (*run)(Console&, const Options&)) {
    auto* made = group->add_subcommand(name, console.say(what));
    made->callback([&console, &status, options, run] { status = run(console, *options); });
    return made;
  };
  const auto facts = [&, options](CLI::App* to) {
    to->add_option("--criteria", options->criteria, console.say(base::msg("The criteria file (.toml)")))
        ->required();
    to->add_option("--facts", options->facts,
                   console.say(base::msg("The facts (.json), see docs/criteria.md")))
        ->required();
  };
  const auto json = [&, options](CLI::App* to) {
    to->add_flag("--json", options->json, console.say(base::msg("Answer as JSON")));
  };

  auto* evaluating =
      command("evaluate", base::msg("Judge the subjects of a facts file by the criteria"), evaluate);
  facts(evaluating);
  json(evaluating);
  auto* explaining = command("explain", base::msg("Explain the verdict on one subject"), explain);
  facts(explaining);
  explaining->add_option("--subject", options->subject, console.say(base::msg("The id of the subject")))
      ->required();
  json(explaining);
  auto* checking =
      command("check", base::msg("Check a criteria file and name every problem with its place"), check);
  checking->add_option("FILE", options->criteria, console.say(base::msg("The criteria file (.toml)")))
      ->required();
  json(checking);
  auto* testing = command("test", base::msg("Run the cases that stand beside a criteria file"), test);
  testing->add_option("FILE", options->criteria, console.say(base::msg("The criteria file (.toml)")))
      ->required();
  testing->add_option("--cases", options->other,
                      console.say(base::msg("The cases (FILE with the ending .cases)")));
  auto* comparing =
      command("compare", base::msg("Show whose verdict changes from one criteria file to another"), compare);
  comparing->add_option("FILE", options->criteria, console.say(base::msg("The criteria file (.toml)")))
      ->required();
  comparing->add_option("--with", options->other, console.say(base::msg("The other criteria file")))
      ->required();
  comparing
      ->add_option("--facts", options->facts,
                   console.say(base::msg("The facts (.json), see docs/criteria.md")))
      ->required();
}

}  // namespace vinhdanh::app
