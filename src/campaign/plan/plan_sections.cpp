#include "campaign/plan/plan_sections.h"

namespace vinhdanh::campaign::plan {
namespace {

const std::vector<std::string_view> kUnitKinds{"agency", "office",       "division", "branch",
                                               "centre", "organisation", "outside"};
const std::vector<std::string_view> kPosts{"head", "deputy", "staff", "party", "union"};

Head read_head(TomlSection section) {
  Head head;
  head.superior = section.text("superior");
  head.issuer = section.text("issuer");
  head.number = section.text("number");
  head.place = section.text("place");
  head.year = section.year("year");
  head.month = static_cast<int>(section.integer("month", 1, 12));
  head.day = static_cast<int>(section.integer_or("day", 0, 0, 31));
  head.kind = section.text("kind");
  head.title = section.texts("title");
  head.enacting = section.text("enacting");
  for (auto& row : section.sections("basis")) {
    head.bases.push_back({row.text("kind"), row.text("number"), row.maybe_date("date"), row.text("body"),
                          row.text("subject")});
    row.finish();
  }
  section.finish();
  return head;
}

Campaign read_campaign(TomlSection section) {
  Campaign campaign;
  campaign.name = section.text("name");
  campaign.first_year = section.year("first_year");
  campaign.last_year = section.year("last_year");
  campaign.signed_on = section.maybe_date("signed_on").value_or(base::Date{});
  campaign.dossier_deadline = section.date("dossier_deadline");
  campaign.conference = section.date("conference");
  campaign.start = section.time("start");
  campaign.award = section.text("award");
  campaign.giver = section.text("giver");
  campaign.merit = section.text("merit");
  campaign.lineage = section.one_of("lineage", "all", {"all", "main", "none"});
  campaign.certificate_signer = section.texts("certificate_signer");
  section.finish();
  return campaign;
}

DelegateRule rule_of(std::string_view word) {
  if (word == "post") return DelegateRule::kPost;
  if (word == "unit") return DelegateRule::kUnit;
  if (word == "nominated") return DelegateRule::kNominated;
  if (word == "honoured") return DelegateRule::kHonoured;
  return DelegateRule::kHand;
}

DelegateCategory read_category(TomlSection& section) {
  DelegateCategory category;
  category.id = section.text("id");
  category.text = section.text("text");
  category.rule = rule_of(section.one_of("rule", "hand", {"hand", "post", "unit", "nominated", "honoured"}));
  category.posts = section.some_of("posts", kPosts);
  category.unit_kinds = section.some_of("unit_kinds", kUnitKinds);
  category.units = section.texts_or_none("units");
  category.honours = section.texts_or_none("honours");
  category.expected = static_cast<int>(section.integer_or("expected", 0, 0, 100000));
  category.place = section.place();
  section.finish();
  return category;
}

void read_conference(TomlSection section, Plan& plan) {
  plan.form = section.text("form");
  plan.duration = section.text("duration");
  plan.complete_before = section.date("complete_before");
  plan.venue = section.text("venue");
  plan.invitation = section.text("invitation");
  plan.banner = section.texts("banner");
  for (auto& group : section.sections("group")) {
    DelegateGroup made{group.text("number"), group.text("name"), {}};
    for (auto& category : group.sections("category")) made.categories.push_back(read_category(category));
    group.finish();
    plan.delegates.push_back(std::move(made));
  }
  section.finish();
}

void read_agenda(TomlSection& top, Plan& plan) {
  for (auto& row : top.sections("agenda")) {
    AgendaItem item;
    item.number =
        static_cast<int>(row.integer_or("number", static_cast<std::int64_t>(plan.agenda.size()) + 1, 1, 999));
    item.start = row.time("start");
    item.end = row.time("end");
    item.content = row.text("content");
    item.steps = row.texts_or_none("steps");
    for (auto& text : row.texts("parties")) item.parties.push_back({std::move(text)});
    item.place = row.place("start");
    row.finish();
    plan.agenda.push_back(std::move(item));
  }
}

void read_notes(TomlSection section, Plan& plan) {
  plan.activities_title = section.text("activities_title");
  plan.activities = section.texts("activities");
  plan.notes_title = section.text("title");
  for (auto& row : section.sections("note")) {
    plan.notes.push_back(
        {row.text("number"), row.text("text"), row.texts_or_none("items"), row.truth("banner")});
    row.finish();
  }
  section.finish();
}

void read_criteria(TomlSection section, Plan& plan) {
  plan.collective_criteria = section.texts("collective");
  plan.person_criteria = section.texts("person");
  section.finish();
}

Task read_task(TomlSection& row) {
  Task task;
  task.number = row.text_or("number", "");
  task.plain = row.truth("plain");
  task.text = row.text("text");
  task.owners = row.texts_or_none("owners");
  task.helpers = row.texts_or_none("helpers");
  task.deadline = row.maybe_date("deadline");
  task.dossier = row.truth("dossier");
  task.place = row.place(task.deadline ? "deadline" : "text");
  row.finish();
  return task;
}

void read_assignments(TomlSection& top, Plan& plan) {
  for (auto& row : top.sections("assignment")) {
    Assignment assignment{static_cast<int>(plan.assignments.size()) + 1, row.text("unit"), {}};
    for (auto& task : row.sections("task")) assignment.tasks.push_back(read_task(task));
    row.finish();
    plan.assignments.push_back(std::move(assignment));
  }
  for (auto& row : top.sections("dossier")) {
    plan.dossier.push_back(
        {row.text("id"), row.text("text"), row.text_or("decree", ""), row.text_or("form", "")});
    row.finish();
  }
}

}  // namespace

void read_plan_file(TomlSection& top, Plan& plan) {
  plan.head = read_head(top.section("head"));
  plan.campaign = read_campaign(top.section("campaign"));
  plan.purposes = top.texts("purposes");
  plan.requirements = top.texts("requirements");
  read_conference(top.section("conference"), plan);
  read_agenda(top, plan);
  read_notes(top.section("notes"), plan);
  read_criteria(top.section("criteria"), plan);
  read_assignments(top, plan);
  plan.closing = top.text("closing");
  for (auto& text : top.texts("recipients")) plan.recipients.push_back({std::move(text)});
  plan.signer = top.texts("signer");
}

void read_units_file(TomlSection& top, Plan& plan) {
  for (auto& row : top.sections("unit")) {
    PlanUnit unit{row.text("code"), row.text("name"), row.one_of("kind", "division", kUnitKinds),
                  row.truth("sample"), row.place("code")};
    row.finish();
    plan.units.push_back(std::move(unit));
  }
}

void read_quotas_file(TomlSection& top, Plan& plan) {
  plan.sample_quotas = top.one_of("source", "signed", {"signed", "sample"}) == "sample";
  for (auto& row : top.sections("quota")) {
    plan.quotas.push_back({row.text("unit"), static_cast<int>(row.integer("collectives", 0, 10000)),
                           static_cast<int>(row.integer("people", 0, 100000)), row.place("unit")});
    row.finish();
  }
}

}  // namespace vinhdanh::campaign::plan
