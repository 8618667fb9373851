#include "campaign/plan/plan_page.h"

#include <fmt/format.h>

#include "base/text.h"
#include "campaign/plan/plan_text.h"
#include "campaign/plan/schedule.h"

namespace vinhdanh::campaign::plan {
namespace {

using base::msg;
using platform::web::Block;

void list(Block& block, std::string_view section, const std::vector<std::string>& texts) {
  for (const auto& text : texts) block.add(section).set("TEXT", text);
}

void facts(Block& page, const Plan& plan) {
  const auto& head = plan.head;
  const auto& campaign = plan.campaign;
  page.set("PLAN_TITLE", base::join(head.title, " ")).set("PLAN_KIND", head.kind);
  // The figure is blank until the plan is signed.
  page.set("PLAN_NUMBER", msg("No. {0}", (head.number.starts_with('/') ? "…" : "") + head.number));
  page.set("PLAN_ISSUER", head.issuer).set("PLAN_SUPERIOR", head.superior);
  if (base::valid(campaign.signed_on)) {
    page.set("PLAN_SIGNED", base::show(campaign.signed_on));
  } else {
    page.set("PLAN_SIGNED", msg("not signed yet"));
  }
  for (const auto& basis : head.bases) page.add("BASIS").set("BASIS_TEXT", basis_words(basis));
  page.set("PERIOD", fmt::format("{} – {}", campaign.first_year, campaign.last_year));
  page.set("DEADLINE", base::show(campaign.dossier_deadline))
      .set("DEADLINE_ISO", base::iso(campaign.dossier_deadline));
  page.set("CONFERENCE", base::show(campaign.start) + " " + base::show(campaign.conference))
      .set("CONFERENCE_ISO", base::iso(plan.conference_start()));
  page.set("BEFORE", base::show(plan.complete_before)).set("BEFORE_ISO", base::iso(plan.complete_before));
  page.set("DURATION", plan.duration).set("FORM", plan.form).set("VENUE", plan.venue);
}

void delegates(Block& page, const Plan& plan) {
  for (const auto& group : plan.delegates) {
    auto block = page.add("GROUP");
    block.set("GROUP_NUMBER", group.number).set("GROUP_NAME", group.name);
    for (const auto& category : group.categories) block.add("CATEGORY").set("TEXT", category.text);
  }
}

void agenda(Block& page, const Plan& plan) {
  for (const auto& item : plan.agenda) {
    auto row = page.add("ITEM");
    row.set("ITEM_NUMBER", item.number).set("CONTENT", item.content);
    row.set("START", base::show(item.start)).set("END", base::show(item.end));
    row.set("MINUTES", base::msgn("{0} minute", "{0} minutes", item.minutes()));
    list(row, "STEP", item.steps);
    for (const auto& party : item.parties) row.add("PARTY").set("TEXT", party.text);
  }
}

void notes(Block& page, const Plan& plan) {
  page.set("ACTIVITIES_TITLE", plan.activities_title).set("NOTES_TITLE", plan.notes_title);
  list(page, "ACTIVITY", plan.activities);
  for (const auto& note : plan.notes) {
    auto block = page.add("NOTE");
    block.set("NOTE_NUMBER", note.number).set("NOTE_TEXT", note.text);
    if (note.items.empty()) continue;
    auto items = block.add("HAS_ITEMS");
    list(items, "NOTE_ITEM", note.items);
  }
  list(page, "BANNER", plan.banner);
}

// Names of units, "All units" for "*".
std::string names_of(const Plan& plan, const std::vector<std::string>& codes, base::Language language) {
  std::vector<std::string> names;
  for (const auto& code : codes) {
    const auto* unit = plan.unit(code);
    names.push_back(code == "*" ? base::say(language, msg("All units")) : unit ? unit->name : code);
  }
  return base::join(names, "; ");
}

void tasks(Block& page, const Plan& plan, const base::Date& today) {
  for (const auto& view : all_tasks(plan)) {
    const auto& task = *view.task;
    auto row = page.add("TASK");
    row.set("CLAUSE", view.clause).set("TEXT", task.text);
    row.set("OWNERS", names_of(plan, task.owners, page.language()));
    row.set("HELPERS", names_of(plan, task.helpers, page.language()));
    row.show_if(!task.deadline, "UNDATED");
    if (!task.deadline) continue;
    auto dated = row.add("DATED");
    dated.set("DAY", base::show(*task.deadline)).set("DAY_ISO", base::iso(*task.deadline));
    dated.show_if(*task.deadline < today, "PASSED");
  }
}

void quotas(Block& page, const Plan& plan) {
  int collectives = 0;
  int people = 0;
  for (const auto& row : plan.quotas) {
    const auto* unit = plan.unit(row.unit);
    page.add("QUOTA")
        .set("UNIT_NAME", unit ? unit->name : row.unit)
        .set("COLLECTIVES", row.collectives)
        .set("PERSONS", row.people);
    collectives += row.collectives;
    people += row.people;
  }
  page.set("ALL_COLLECTIVES", collectives).set("ALL_PERSONS", people);
  page.show_if(plan.sample_quotas, "SAMPLE_QUOTAS");
}

}  // namespace

void fill_plan_page(Block& page, const Plan& plan, const base::Date& today) {
  facts(page, plan);
  list(page, "PURPOSE", plan.purposes);
  list(page, "REQUIREMENT", plan.requirements);
  delegates(page, plan);
  agenda(page, plan);
  notes(page, plan);
  list(page, "COLLECTIVE_CRITERION", plan.collective_criteria);
  list(page, "PERSON_CRITERION", plan.person_criteria);
  tasks(page, plan, today);
  for (const auto& part : plan.dossier) page.add("PART").set("TEXT", part.text);
  quotas(page, plan);
  page.set("CLOSING", plan.closing);
  for (const auto& recipient : plan.recipients) page.add("RECIPIENT").set("TEXT", recipient.text);
  list(page, "SIGNER", plan.signer);
}

}  // namespace vinhdanh::campaign::plan
