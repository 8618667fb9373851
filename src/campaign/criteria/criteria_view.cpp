#include "campaign/criteria/criteria_view.h"

#include <algorithm>

#include "campaign/criteria/settings_edit.h"
#include "rules/describe.h"
#include "rules/explain.h"
#include "rules/ruling.h"

namespace vinhdanh::campaign::criteria {
namespace {

using base::msg;
using platform::web::Block;
using platform::web::Page;

base::Message how(const rules::Criterion& criterion) {
  if (!criterion.attested) return msg("Computed from the registry");
  return criterion.attester == rules::Attester::kOffice ? msg("Attested; entered by the Office")
                                                        : msg("Attested; entered by the unit or the Office");
}

void show_lines(Block row, const char* name, const rules::Settled& settled, const rules::Node& condition) {
  constexpr int kDeepest = 4;
  for (const auto& line : rules::describe(settled, condition, row.language()))
    row.add(name).set("DEPTH", std::min(line.depth + 1, kDeepest)).set("LINE", line.text);
}

void show_criterion(Block row, const rules::Settled& settled, const rules::Criterion& criterion) {
  const auto language = row.language();
  const auto& rules = *settled.rules;
  row.set("ID", criterion.id).set("TEXT", criterion.text.in(language));
  row.set("SOURCE", rules::shown(criterion.citation, language)).set("HOW", how(criterion));
  row.set("RULE", criterion.source.empty() ? "attested" : criterion.source);
  row.show_if(criterion.citation.unconfirmed, "UNCONFIRMED");
  if (!criterion.attested) show_lines(row, "COMPUTED", settled, criterion.rule);
  if (criterion.when) {
    auto when = row.add("CONDITIONAL");
    when.set("WHEN", criterion.when_source);
    show_lines(when, "WHEN_LINE", settled, *criterion.when);
  }
  if (criterion.part_of >= 0)
    row.add("PART").set("WHOLE", rules.criteria[static_cast<std::size_t>(criterion.part_of)].id);
}

void show_group(Page& page, const rules::Settled& settled, const base::Message& title,
                const std::vector<const rules::Criterion*>& all) {
  if (all.empty()) return;
  auto group = page.add("GROUP");
  group.set("TITLE", title);
  for (const auto* criterion : all) show_criterion(group.add("CRITERION"), settled, *criterion);
}

void show_parameters(Page& page, const rules::Settled& settled) {
  page.show_if(!settled.rules->parameters.empty(), "HAS_PARAMETERS");
  for (const auto& parameter : settled.rules->parameters) {
    auto row = page.add("PARAMETER");
    const auto& text = parameter.text.in(page.language());
    row.set("TEXT", text.empty() ? parameter.name : text);
    const auto& in_force = version_on(parameter, settled.date);
    for (const auto& version : parameter.versions) {
      auto one = row.add("VERSION");
      one.set("VALUE", number_text(version.value));
      one.set("SINCE",
              base::valid(version.from) ? msg("since {0}", base::show(version.from)) : msg("since ever"));
      one.show_if(&version == &in_force && parameter.versions.size() > 1, "IN_FORCE");
    }
  }
}

void show_rulings(Page& page, const rules::Settled& settled) {
  for (const auto& ruling : settled.rulings) {
    auto row = page.add("RULING");
    const auto language = page.language();
    row.set("QUESTION", ruling.ruling->question.in(language)).set("ANSWER", answer_of(ruling, language));
    row.set("REASON", ruling.ruling->reason.in(language));
    const bool taken = ruling.written != ruling.ruling->by_default;
    row.show_if(!taken, "BY_DEFAULT");
    if (!taken) continue;
    const auto& own = ruling.ruling->by_default;
    row.add("RULED").set("DEFAULT", own.empty() ? base::say(language, msg("none: it has to be taken"))
                                                : answer_of(rules::in_force(*ruling.ruling, own), language));
  }
}

}  // namespace

void show_rules(Page& page, const rules::Settled& settled, std::size_t own) {
  const auto& rules = *settled.rules;
  std::vector<const rules::Criterion*> collectives, people, general;
  for (std::size_t i = 0; i < rules.criteria.size(); ++i) {
    const auto& criterion = rules.criteria[i];
    auto& group = i >= own ? general : criterion.subject == rules::Kind::kCollective ? collectives : people;
    group.push_back(&criterion);
  }
  show_group(page, settled, msg("Collectives"), collectives);
  show_group(page, settled, msg("People"), people);
  show_group(page, settled, msg("General rules of the decree"), general);
  show_parameters(page, settled);
  show_rulings(page, settled);
}

std::string answer_of(const rules::RulingInForce& ruling, base::Language language) {
  if (ruling.written.empty()) return base::say(language, msg("not taken"));
  const bool chosen =
      ruling.value >= 0 && static_cast<std::size_t>(ruling.value) < ruling.ruling->values.size();
  if (!chosen) return ruling.written == "none" ? base::say(language, msg("no years")) : ruling.written;
  const auto& value = ruling.ruling->values[static_cast<std::size_t>(ruling.value)];
  return value.text.in(language) + (value.takes_number ? ": " + number_text(ruling.number) : "");
}

}  // namespace vinhdanh::campaign::criteria
