#include "campaign/plan/plan_check.h"

#include <set>

#include "base/text.h"

namespace vinhdanh::campaign::plan {
namespace {

using base::msg;
using base::Severity;

class PlanCheck {
 public:
  explicit PlanCheck(const Plan& plan) : plan_(plan) {}

  base::Problems run() {
    dates();
    agenda();
    units();
    quotas();
    tasks();
    delegates();
    return std::move(problems_);
  }

 private:
  void complain(const base::Place& place, base::Message text, Severity severity = Severity::kError) {
    problems_.push_back({severity, place, std::move(text), {}});
  }

  base::Place place(const std::string& path) const {
    const auto found = plan_.places.find(path);
    return found == plan_.places.end() ? base::Place{} : found->second;
  }

  static bool after(const base::Date& a, const base::Date& b) {
    return base::valid(a) && base::valid(b) && a > b;
  }

  void dates() {
    const auto& c = plan_.campaign;
    if (c.first_year > c.last_year) {
      complain(place("campaign.last_year"),
               msg("The period ends in {0}, before it begins in {1}. Exchange the years.",
                   static_cast<long long>(c.last_year), static_cast<long long>(c.first_year)));
    }
    if (after(c.signed_on, c.dossier_deadline)) {
      complain(place("campaign.dossier_deadline"),
               msg("The dossier deadline {0} is before the plan was signed ({1}). Correct one of them.",
                   base::show(c.dossier_deadline), base::show(c.signed_on)));
    }
    if (after(c.dossier_deadline, c.conference)) {
      complain(place("campaign.dossier_deadline"),
               msg("The dossier deadline {0} is after the conference ({1}). Set an earlier deadline.",
                   base::show(c.dossier_deadline), base::show(c.conference)));
    }
    const bool too_late = base::valid(c.conference) && base::valid(plan_.complete_before) &&
                          c.conference >= plan_.complete_before;
    if (too_late) {
      complain(place("campaign.conference"),
               msg("The conference on {0} is not before {1}, as the plan demands. Set an earlier day.",
                   base::show(c.conference), base::show(plan_.complete_before)));
    }
    const bool wrong_start = !plan_.agenda.empty() && plan_.agenda.front().start != c.start;
    if (wrong_start) {
      complain(place("campaign.start"),
               msg("The conference starts at {0}, its agenda at {1}. Make them the same.",
                   base::show(c.start), base::show(plan_.agenda.front().start)));
    }
  }

  void agenda() {
    const AgendaItem* before = nullptr;
    for (const auto& item : plan_.agenda) {
      if (item.end <= item.start) {
        complain(item.place, msg("Agenda item {0} ends at {1}, not after its start {2}. Correct the times.",
                                 item.number, base::show(item.end), base::show(item.start)));
      }
      if (before && item.start < before->end) {
        complain(item.place,
                 msg("Agenda item {0} starts at {1}, while item {2} runs until {3}. Move one of them.",
                     item.number, base::show(item.start), before->number, base::show(before->end)));
      }
      if (before && item.start > before->end) {
        complain(item.place,
                 msg("Between agenda items {0} and {1} nothing happens from {2} to {3}. Fill the gap or move "
                     "the items.",
                     before->number, item.number, base::show(before->end), base::show(item.start)),
                 Severity::kWarning);
      }
      before = &item;
    }
  }

  void units() {
    std::set<std::string> seen;
    for (const auto& unit : plan_.units) {
      if (!unit.code.empty() && !seen.insert(unit.code).second) {
        complain(unit.place, msg("The unit code {0} stands twice. Give each unit its own.", unit.code));
      }
    }
  }

  void known_unit(const std::string& code, const base::Place& where) {
    if (code.empty() || code == "*" || plan_.units.empty() || plan_.unit(code)) return;
    std::vector<std::string_view> codes;
    for (const auto& unit : plan_.units) codes.emplace_back(unit.code);
    const auto near = base::nearest(code, codes);
    complain(where, near.empty()
                        ? msg("There is no unit {0} in units.toml. Add it there or write another.", code)
                        : msg("There is no unit {0} in units.toml. Did you mean {1}?", code, near));
  }

  void quotas() {
    std::set<std::string> seen;
    for (const auto& row : plan_.quotas) {
      known_unit(row.unit, row.place);
      if (!row.unit.empty() && !seen.insert(row.unit).second) {
        complain(row.place, msg("The quota of {0} stands twice. Leave one of them.", row.unit));
      }
    }
  }

  void tasks() {
    for (const auto& assignment : plan_.assignments) {
      for (const auto& task : assignment.tasks) {
        if (task.owners.empty())
          complain(task.place,
                   msg("This task of “{0}” has no owner. Write owners = [\"…\"].", assignment.unit));
        for (const auto& unit : task.owners) known_unit(unit, task.place);
        for (const auto& unit : task.helpers) known_unit(unit, task.place);
        if (task.deadline && after(*task.deadline, plan_.campaign.conference)) {
          complain(task.place,
                   msg("The deadline {0} of this task is after the conference ({1}). Check the day.",
                       base::show(*task.deadline), base::show(plan_.campaign.conference)));
        }
      }
    }
  }

  void delegates() {
    std::set<std::string> seen;
    for (const auto& group : plan_.delegates) {
      for (const auto& category : group.categories) {
        if (!category.id.empty() && !seen.insert(category.id).second) {
          complain(category.place,
                   msg("The delegate category {0} stands twice. Give each its own id.", category.id));
        }
        for (const auto& unit : category.units) known_unit(unit, category.place);
      }
    }
  }

  const Plan& plan_;
  base::Problems problems_;
};

}  // namespace

base::Problems check_plan(const Plan& plan) {
  return PlanCheck(plan).run();
}

}  // namespace vinhdanh::campaign::plan
