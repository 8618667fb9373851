#include "campaign/dossiers/submission_page.h"

#include "campaign/criteria/verdict_words.h"
#include "campaign/dossiers/open_points.h"
#include "campaign/nominations/nomination_words.h"
#include "platform/http/request.h"

namespace vinhdanh::campaign::dossiers {
namespace {

using base::msg;
using platform::web::Block;
using platform::web::Page;

struct Look {
  const char* tone;
  const char* icon;
};

void look(Block row, const Look& look, const base::Message& state) {
  row.set("TONE", look.tone).set("ICON", look.icon).set("STATE", state);
}

std::string address_of(std::string_view part, const std::string& unit) {
  const auto nominee = nominee_of(part);
  if (nominee != 0) return "/dossiers/" + std::to_string(nominee);
  return "/dossiers?unit=" + platform::http::encode_url(unit);
}

void show_nominees(Page& page, const SubmissionView& view, const criteria::Verdicts& verdicts) {
  for (const auto& nominee : view.unit.list) {
    auto row = page.add("NOMINEE");
    row.set("ID", nominee.id)
        .set("NAME", nominee.name)
        .set("POST", nominee.post)
        .set("KIND", registry::label(nominee.subject.kind));
    nominations::show_state(row.add("STEP"), nominee.step);
    if (const auto* judged = verdicts.find(nominee.subject))
      criteria::show_state(row.add("VERDICT"), judged->overall);
    for (const auto& part : nominee_parts(view.unit, nominee)) show_part(row.add("PART"), part);
    const auto votes = view.unit.dossier.text("votes_" + std::to_string(nominee.id));
    if (!votes.empty())
      row.add("VOTED").set("VOTES", votes).set("PRESENT", view.unit.dossier.text("present"));
  }
}

void show_history(Page& page, const std::vector<DoneAct>& acts) {
  for (const auto& act : acts) {
    auto row = page.add("EVENT");
    row.set("WHEN", base::show(act.at))
        .set("ISO", base::iso(act.at))
        .set("WHAT", label(act.act))
        .set("BY", act.by);
    if (!act.note.empty()) row.add("NOTED").set("NOTE", act.note);
    if (act.act == Act::kExtend) row.add("EXTENDED").set("UNTIL", base::show(act.until));
  }
  page.show_if(!acts.empty(), "HAS_EVENTS");
}

base::Message left_of(base::Instant end, base::Instant now) {
  if (now > end) return msg("the deadline has passed");
  const auto minutes = std::chrono::duration_cast<std::chrono::minutes>(end - now).count();
  if (minutes < 60) return base::msgn("{0} minute left", "{0} minutes left", minutes);
  if (minutes < 48 * 60) return base::msgn("{0} hour left", "{0} hours left", minutes / 60);
  const auto days = base::days_between(base::local_date(now), base::local_date(end));
  return base::msgn("{0} day left", "{0} days left", days);
}

}  // namespace

void show_state(Block row, State state) {
  static constexpr Look kLooks[] = {{"idle", "circle-dashed"}, {"idle", "circle-half-2"},
                                    {"warn", "hourglass"},     {"warn", "arrow-back-up"},
                                    {"warn", "arrow-back-up"}, {"info", "send"},
                                    {"good", "circle-check"}};
  look(row, kLooks[static_cast<std::size_t>(state)], label(state));
}

void show_part(Block row, const Part& part) {
  static constexpr Look kLooks[] = {
      {"idle", "circle-dashed"}, {"idle", "circle-half-2"}, {"bad", "ban"}, {"good", "circle-check"}};
  row.set("TITLE", part.title);
  look(row, kLooks[static_cast<std::size_t>(part.state)], label(part.state));
  if (part.state != PartState::kDone) row.add("LACKING").set("LACKS", part.lacks);
}

void show_returned(Page& page, const UnitDossier& unit, const std::vector<ReturnedItem>& returned) {
  for (const auto& item : returned)
    page.add("RETURNED")
        .set("HREF", address_of(item.part, unit.unit))
        .set("TITLE", title_of(item.part, unit.list))
        .set("REASON", item.reason)
        .set("UNTIL", base::show(item.until))
        .set("BY", item.by);
  page.show_if(!returned.empty(), "HAS_RETURNED");
}

void show_seal_check(Block row, const SealCheck& check, base::Instant sealed) {
  if (!check.whole)
    look(row, {"bad", "alert-triangle"}, msg("The seal is broken: what is kept is not what was handed in"));
  else if (check.changed.empty())
    look(row, {"good", "circle-check"}, msg("Unchanged since {0}", base::show(sealed)));
  else
    look(row, {"warn", "alert-triangle"}, msg("Changed since {0}: see the parts", base::show(sealed)));
}

void show_contents(Page& page, const SubmissionView& view, const criteria::Verdicts& verdicts,
                   base::Instant now) {
  show_state(page.add("STANDING"), view.standing.state);
  page.set("DEADLINE", base::show(view.standing.open_until))
      .set("DEADLINE_ISO", base::iso(view.standing.open_until))
      .set("LEFT", left_of(view.standing.open_until, now));
  page.show_if(view.standing.open() && now > view.standing.late_after(), "LATE");
  for (const auto& part : unit_parts(view.unit.dossier, view.unit.list))
    show_part(page.add("UNIT_PART"), part);
  show_nominees(page, view, verdicts);
  show_returned(page, view.unit, view.returned);
  for (const auto& quota : view.quotas)
    page.add("QUOTA")
        .set("CATEGORY", registry::label(quota.category))
        .set("ALLOCATED", quota.allocated)
        .set("TAKEN", quota.used + quota.drafts)
        .show_if(quota.used + quota.drafts > quota.allocated, "OVER");
  const auto points = open_points(view.unit);
  for (const auto& point : points) page.add("POINT").set("TEXT", point.text);
  page.show(points.empty() ? "NO_POINTS" : "HAS_POINTS");
  show_history(page, view.acts);
}

}  // namespace vinhdanh::campaign::dossiers
