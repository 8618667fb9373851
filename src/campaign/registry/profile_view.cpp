#include "campaign/registry/profile_view.h"

#include <algorithm>

#include "campaign/registry/record_view.h"
#include "platform/http/request.h"

namespace vinhdanh::campaign::registry {
namespace {

using base::msg;
using base::msgn;
using platform::web::Block;

long long count_of(std::size_t number) {
  return static_cast<long long>(number);
}

// Places of the records of a subject on the page, as record_lists.html numbers them.
template <typename Record>
std::size_t number_of(const std::vector<Record>& all, const Subject& subject, const Record* one) {
  std::size_t number = 0;
  for (const auto& other : all) {
    if (other.subject == subject) ++number;
    if (&other == one) break;
  }
  return number;
}

struct Timeline {
  Block page;
  const Registry& record;
  const Subject& subject;

  void sum(const char* tone, const char* icon, const base::Message& text) {
    page.add("SUM").set("TONE", tone).set("ICON", icon).set("STATE", text);
  }

  void item(Block& year, const char* tone, const char* icon, const base::Message& text,
            const std::string& place, const std::string& name = {}) {
    auto row = year.add("ITEM");
    row.set("ITEM_TONE", tone)
        .set("ITEM_ICON", icon)
        .set("ITEM_TEXT", text)
        .set("PLACE", "#" + platform::http::encode_url(place));
    if (!name.empty()) row.add("NAMED").set("ITEM_NAME", name);
  }

  void honour(Block& year, const Honour& one) {
    const auto* form = honour_form(one.form);
    const bool title = form == nullptr || form->kind == HonourKind::kTitle;
    item(year, "honour", title ? "rosette" : "medal",
         form == nullptr ? base::verbatim(one.form) : form->name(),
         "honour-" + std::to_string(number_of(record.honours, subject, &one)));
  }
  void initiative(Block& year, const Initiative& one) {
    item(year, "info", "bulb", one.scope ? msg("Initiative, {0}", label(*one.scope)) : msg("Initiative"),
         "work-" + one.code, one.name);
  }
  void topic(Block& year, const Topic& one) {
    item(year, "info", "flask",
         one.scope ? msg("{0}, {1}", label(one.kind), label(*one.scope)) : label(one.kind),
         "work-" + one.code, one.name);
  }
  void measure(Block& year, const Discipline& one) {
    item(year, "bad", "alert-triangle", base::verbatim(one.measure),
         "measure-" + std::to_string(number_of(record.discipline, subject, &one)));
  }
};

// "Excellent in 2 of 5 years", what was won, and what weighs against it.
void show_sums(Timeline& to, const std::vector<ProfileYear>& years) {
  std::size_t known = 0;
  std::size_t excellent = 0;
  for (const auto& year : years) {
    if (year.evaluation == nullptr || year.evaluation->level == Level::kExempt) continue;
    ++known;
    if (year.evaluation->level == Level::kExcellent) ++excellent;
  }
  if (known > 0)
    to.sum(excellent > 0 ? "honour" : "idle", "star",
           msg("Excellent in {0} of {1} evaluated years", excellent, known));
  std::size_t titles = 0;
  std::size_t commendations = 0;
  for (const auto& one : to.record.honours) {
    if (one.subject != to.subject) continue;
    const auto* form = honour_form(one.form);
    ++(form == nullptr || form->kind == HonourKind::kTitle ? titles : commendations);
  }
  if (titles > 0) to.sum("honour", "rosette", msgn("{0} title", "{0} titles", count_of(titles)));
  if (commendations > 0)
    to.sum("honour", "medal", msgn("{0} commendation", "{0} commendations", count_of(commendations)));
  if (const auto works = to.record.initiatives.size(); works > 0)
    to.sum("info", "bulb", msgn("{0} initiative", "{0} initiatives", count_of(works)));
  if (const auto works = to.record.topics.size(); works > 0)
    to.sum("info", "flask", msgn("{0} topic", "{0} topics", count_of(works)));
  const auto measures = std::ranges::count(to.record.discipline, to.subject, &Discipline::subject);
  if (measures > 0)
    to.sum("bad", "alert-triangle",
           msgn("{0} disciplinary measure", "{0} disciplinary measures", static_cast<long long>(measures)));
}

void show_year(Timeline& to, const ProfileYear& year) {
  auto block = to.page.add("TIMELINE_YEAR");
  block.set("YEAR", std::to_string(year.year));
  auto level = block.add(year.evaluation == nullptr ? "LEVEL_UNKNOWN" : "LEVEL_KNOWN");
  show_level(level, year);
  for (const auto* one : year.honours) to.honour(block, *one);
  for (const auto* one : year.initiatives) to.initiative(block, *one);
  for (const auto* one : year.topics) to.topic(block, *one);
  for (const auto* one : year.discipline) to.measure(block, *one);
}

template <typename Record>
bool shown_in(const std::vector<ProfileYear>& years, std::vector<const Record*> ProfileYear::*list,
              const Record& one) {
  return std::ranges::any_of(years, [&](const ProfileYear& year) {
    return std::ranges::find(year.*list, &one) != (year.*list).end();
  });
}

// What no year is known of stands behind the years; nothing is left out.
void show_undated(Timeline& to, const std::vector<ProfileYear>& years) {
  std::optional<Block> block;
  const auto open = [&]() -> Block& {
    if (!block) block = to.page.add("UNDATED");
    return *block;
  };
  for (const auto& one : to.record.honours)
    if (one.subject == to.subject && !shown_in(years, &ProfileYear::honours, one)) to.honour(open(), one);
  for (const auto& one : to.record.initiatives)
    if (!shown_in(years, &ProfileYear::initiatives, one)) to.initiative(open(), one);
  for (const auto& one : to.record.topics)
    if (!shown_in(years, &ProfileYear::topics, one)) to.topic(open(), one);
  for (const auto& one : to.record.discipline)
    if (one.subject == to.subject && !shown_in(years, &ProfileYear::discipline, one)) to.measure(open(), one);
}

void show_before(Block page, const std::vector<YearsBefore>& before) {
  if (before.empty()) return;
  auto section = page.add("BEFORE");
  for (const auto& unit : before) {
    auto row = section.add("BEFORE_UNIT");
    row.set("BEFORE_NAME", unit.name).set("BEFORE_HREF", unit.link);
    row.set("BEFORE_UNTIL", base::show(unit.until));
    for (const auto& year : unit.years) {
      if (year.evaluation == nullptr) continue;
      auto level = row.add("BEFORE_YEAR");
      level.set("YEAR", std::to_string(year.year));
      show_level(level, year);
    }
  }
}

}  // namespace

void show_timeline(Block page, const Registry& record, const Subject& subject,
                   const std::vector<ProfileYear>& years, const std::vector<YearsBefore>& before) {
  Timeline to{page, record, subject};
  show_sums(to, years);
  for (const auto& year : years) show_year(to, year);
  show_undated(to, years);
  show_before(page, before);
}

}  // namespace vinhdanh::campaign::registry
