#include <map>
#include <tuple>

#include "campaign/registry/check_context.h"

namespace vinhdanh::campaign::registry {
namespace {

using base::msg;
using base::show;

// Emulation in its present form begins with the call of 11/06/1948.
constexpr int kFirstYear = 1948;

void check_year(CheckContext& context, const Honour& honour) {
  if (!honour.year) return;
  const auto year = std::to_string(*honour.year);
  if (*honour.year < kFirstYear || *honour.year > context.this_year())
    context.error("year",
                  msg("The year {0} cannot be. Give a year from {1} to {2}.", year,
                      std::to_string(kFirstYear), std::to_string(context.this_year())),
                  year);
  if (honour.decided_on && static_cast<int>(honour.decided_on->year()) < *honour.year)
    context.error(
        "decided_on",
        msg("The decision of {0} is older than the year {1} that it honours. Correct one of the two.",
            show(*honour.decided_on), year),
        show(*honour.decided_on));
}

void check_form(CheckContext& context, const Honour& honour) {
  const auto* form = honour_form(honour.form);
  if (form == nullptr) {
    context.error("form", msg("Choose a title or commendation from the list."), honour.form);
    return;
  }
  const bool person = honour.subject.kind == SubjectKind::kPerson;
  if (person && !form->for_people)
    context.error(
        "form",
        msg("“{0}” is for collectives only. Choose another form, or give the code of a unit.", form->name()));
  if (!person && !form->for_collectives)
    context.error("form",
                  msg("“{0}” is for people only. Choose another form, or give a staff code.", form->name()));
}

void check_twice(CheckContext& context) {
  using Key = std::tuple<Subject, std::string_view, int>;
  std::map<Key, std::size_t> seen;
  const auto& all = context.registry.honours;
  for (std::size_t i = 0; i < all.size(); ++i) {
    const auto* form = honour_form(all[i].form);
    if (form == nullptr || form->kind != HonourKind::kTitle || !all[i].year) continue;
    context.at(Table::kHonours, i);
    if (!seen.emplace(Key{all[i].subject, form->code, *all[i].year}, i).second)
      context.error("form", msg("“{0}” has “{1}” of the year {2} twice. Keep one of the two.",
                                all[i].subject.code, form->name(), std::to_string(*all[i].year)));
  }
}

}  // namespace

void check_honours(CheckContext& context) {
  const auto& all = context.registry.honours;
  for (std::size_t i = 0; i < all.size(); ++i) {
    context.at(Table::kHonours, i);
    check_form(context, all[i]);
    check_year(context, all[i]);
    context.demand_past("decided_on", all[i].decided_on);
    context.demand_unit("unit", all[i].origin.unit);
    if (context.demand_subject(all[i].subject))
      context.demand_in_life("decided_on", all[i].subject, all[i].decided_on);
  }
  check_twice(context);
}

void check_conduct(CheckContext& context) {
  const auto& measures = context.registry.discipline;
  for (std::size_t i = 0; i < measures.size(); ++i) {
    context.at(Table::kDiscipline, i);
    context.demand_past("on", measures[i].on);
    context.demand_order("until", measures[i].on, measures[i].until);
    context.demand_unit("unit", measures[i].origin.unit);
    if (context.demand_subject(measures[i].subject))
      context.demand_in_life("on", measures[i].subject, measures[i].on);
  }
  std::map<std::pair<Subject, std::string_view>, std::size_t> seen;
  const auto& words = context.registry.attestations;
  for (std::size_t i = 0; i < words.size(); ++i) {
    context.at(Table::kAttestations, i);
    context.demand_text("criterion", words[i].criterion);
    context.demand_past("on", words[i].on);
    context.demand_subject(words[i].subject);
    if (!seen.emplace(std::pair(words[i].subject, std::string_view(words[i].criterion)), i).second)
      context.error("criterion",
                    msg("“{0}” is attested for “{1}” twice. Keep one of the two rows.", words[i].criterion,
                        words[i].subject.code),
                    words[i].criterion);
  }
}

}  // namespace vinhdanh::campaign::registry
