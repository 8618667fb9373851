#include "campaign/council/session_page_routes.h"

#include <algorithm>
#include <fmt/format.h>

namespace vinhdanh::campaign::council {
namespace {

using access::Role;
using access::Visit;
using base::msg;
using platform::web::Block;
using platform::web::Page;

std::string field(const char* name, std::int64_t id) {
  return fmt::format("{}_{}", name, id);
}

const Member* member_of(const SessionRecord& record, std::int64_t id) {
  const auto found = std::ranges::find(record.members, id, &Member::id);
  return found == record.members.end() ? nullptr : &*found;
}
const Item* item_of(const SessionRecord& record, std::int64_t id) {
  const auto found = std::ranges::find(record.items, id, &Item::nomination);
  return found == record.items.end() ? nullptr : &*found;
}

void show_quorum(Page& page, const SessionRecord& record) {
  const auto quorum = quorum_of(record.session.settings, record.members, record.attendance);
  page.set("QUORUM_TEXT",
           msg("{0} of {1} members present, {2} needed", quorum.present, quorum.members, quorum.needed));
  auto state = page.add("QUORUM_STATE");
  state.set("TONE", quorum.reached() ? "good" : "warn")
      .set("ICON", quorum.reached() ? "circle-check" : "help-circle")
      .set("STATE", quorum.reached() ? msg("quorum reached") : msg("no quorum yet"));
}

void show_attendance(Page& page, const SessionRecord& record, bool editable) {
  for (const auto& member : record.members) {
    const auto found = std::ranges::find(record.attendance, member.id, &Attendance::member);
    const bool here = found != record.attendance.end() && found->present;
    auto row = page.add(editable ? "ATTENDANCE_FIELD" : "ATTENDANCE");
    row.set("NAME", member.name).set("POST", member.post).set("ROLE", label(member.role));
    row.set("PRESENT_FIELD", field("present", member.id)).set("REASON_FIELD", field("reason", member.id));
    row.show_if(here, "PRESENT").show_if(!here, "ABSENT");
    if (found != record.attendance.end()) row.set("REASON", found->reason);
  }
}

void show_conflicts(Page& page, const SessionRecord& record, bool editable) {
  for (const auto& recusal : record.recusals) {
    const auto* member = member_of(record, recusal.member);
    const auto* item = item_of(record, recusal.nomination);
    if (!member || !item) continue;
    auto row = page.add("RECUSAL");
    row.set("MEMBER", member->name).set("NOMINEE", item->name).set("REASON", recusal.reason);
    if (editable)
      row.add("MAY_TAKE_BACK").set("MEMBER_ID", recusal.member).set("NOMINATION_ID", recusal.nomination);
  }
  const auto hints = conflict_hints(record.members, record.items, record.recusals);
  for (const auto& hint : hints) {
    auto row = page.add("HINT");
    row.set("WHY", hint.why).set("NOMINEE", item_of(record, hint.nomination)->name);
    if (editable)
      row.add("MAY_RECUSE")
          .set("MEMBER_ID", hint.member)
          .set("NOMINATION_ID", hint.nomination)
          .set("WHY", hint.why);
  }
  page.show_if(hints.empty() && record.recusals.empty(), "NO_CONFLICTS");
  if (!editable) return;
  auto form = page.add("MAY_DECLARE");
  for (const auto& member : record.members)
    form.add("MEMBER_CHOICE").set("VALUE", member.id).set("LABEL", member.name);
  for (const auto& item : record.items)
    form.add("NOMINEE_CHOICE").set("VALUE", item.nomination).set("LABEL", item.name);
}

void show_items(Page& page, const SessionRecord& record, const plan::Plan& plan) {
  page.show(record.items.empty() ? "NO_ITEMS" : "HAS_ITEMS");
  page.show_if(!record.outcomes.empty(), "HAS_RESULTS");
  for (const auto& item : record.items) {
    auto row = page.add("ITEM");
    const auto* unit = plan.unit(item.unit_code);
    row.set("ID", item.nomination)
        .set("NAME", item.name)
        .set("POST", item.post)
        .set("UNIT", unit ? unit->name : item.unit_code);
    const auto outcome = std::ranges::find_if(
        record.outcomes, [&](const Outcome& o) { return o.tally.nomination == item.nomination; });
    if (outcome == record.outcomes.end()) continue;
    auto result = row.add("RESULT");
    result.set("AGREE", outcome->tally.agree)
        .set("DISAGREE", outcome->tally.disagree)
        .set("INVALID", outcome->tally.invalid);
    result.set("SHARE", fmt::format("{}/{} = {}.{} %", outcome->tally.agree, outcome->of,
                                    outcome->permille / 10, outcome->permille % 10));
    result.set("TONE", outcome->passed ? "good" : "bad")
        .set("ICON", outcome->passed ? "circle-check" : "x")
        .set("STATE", outcome->passed ? msg("passed") : msg("not passed"));
  }
}

void show_counting(Page& page, const Visit& visit, const SessionRecord& record) {
  for (const auto& count : record.counts)
    page.add("COUNT").set("BY", count.by).set("COLLECTED", count.collected).set("ISSUED", count.issued);
  if (record.counts.size() == 2) {
    const auto apart = differences(record.counts[0], record.counts[1], record.items);
    page.show(apart.empty() ? "COUNTS_AGREE" : "COUNTS_DIFFER");
    for (const auto& problem : apart) page.add("DIFFERENCE").set("TEXT", problem.text);
  }
  const auto own = std::ranges::find(record.counts, visit.user().display_name, &PaperCount::by);
  const auto value = [&](const std::string& name, int counted, int fresh) {
    if (visit.request.form.has(name)) return std::string(visit.form(name));
    return std::to_string(own != record.counts.end() ? counted : fresh);
  };
  const auto quorum = quorum_of(record.session.settings, record.members, record.attendance);
  auto form = page.add("COUNT_FORM");
  form.set("ISSUED", value("issued", own != record.counts.end() ? own->issued : 0, quorum.present));
  form.set("COLLECTED", value("collected", own != record.counts.end() ? own->collected : 0, quorum.present));
  for (const auto& item : record.items) {
    Tally counted;
    if (own != record.counts.end()) {
      const auto tally = std::ranges::find(own->tallies, item.nomination, &Tally::nomination);
      if (tally != own->tallies.end()) counted = *tally;
    }
    auto row = form.add("COUNT_ROW");
    row.set("NAME", item.name).set("POST", item.post);
    for (const auto& [name, number] :
         {std::pair("agree", counted.agree), std::pair("disagree", counted.disagree),
          std::pair("invalid", counted.invalid)}) {
      const auto id = field(name, item.nomination);
      row.add("NUMBER")
          .set("FIELD", id)
          .set("VALUE", value(id, number, 0))
          .set("LABEL", name == std::string("agree")      ? msg("For")
                        : name == std::string("disagree") ? msg("Against")
                                                          : msg("Invalid"));
    }
  }
}

void show_closed(Page& page, const SessionRecord& record, bool votes_unchanged) {
  auto closed = page.add("CLOSED");
  if (record.session.closed_at)
    closed.set("WHEN", base::show(*record.session.closed_at))
        .set("ISO", base::iso(*record.session.closed_at));
  const auto passed = static_cast<int>(std::ranges::count_if(record.outcomes, &Outcome::passed));
  closed.set("SUMMARY", msg("{0} of {1} nominees passed.", passed, static_cast<int>(record.outcomes.size())));
  if (record.session.fingerprint.empty()) return;
  auto secret = closed.add("SECRET");
  secret.set("FINGERPRINT", record.session.fingerprint).show(votes_unchanged ? "UNCHANGED" : "CHANGED");
}

}  // namespace

SessionEntry typed_settings(const Visit& visit) {
  const auto typed = [&](const char* name) { return std::string(visit.form(name)); };
  return {typed("date"), typed("start"),     typed("place"), typed("agenda"),
          typed("way"),  typed("threshold"), typed("base"),  typed("quorum")};
}

void show_settings(Page& page, const Visit& visit, const SessionSettings& settings) {
  SessionEntry shown{base::valid(settings.date) ? base::show(settings.date) : "",
                     settings.start.minutes ? base::show(settings.start) : "",
                     settings.place,
                     settings.agenda,
                     std::string(code(settings.way)),
                     std::to_string(settings.threshold_percent),
                     std::string(code(settings.base)),
                     std::to_string(settings.quorum_percent)};
  if (visit.request.form.has("threshold")) shown = typed_settings(visit);
  page.set("DATE", shown.date)
      .set("START", shown.start)
      .set("PLACE", shown.place)
      .set("AGENDA", shown.agenda);
  page.set("THRESHOLD", shown.threshold).set("QUORUM", shown.quorum);
  for (const auto way : {VotingWay::kPaper, VotingWay::kElectronic})
    page.add("WAY_CHOICE")
        .set("VALUE", code(way))
        .set("LABEL", label(way))
        .show_if(code(way) == shown.way, "CHOSEN");
  for (const auto base : {Base::kAllMembers, Base::kPresent})
    page.add("BASE_CHOICE")
        .set("VALUE", code(base))
        .set("LABEL", label(base))
        .show_if(code(base) == shown.base, "CHOSEN");
}

void show_session(Page& page, const Visit& visit, const SessionRecord& record, const plan::Plan& plan,
                  bool votes_unchanged) {
  const auto& session = record.session;
  const bool office = visit.is(Role::kOffice);
  const bool preparing = session.stage == Stage::kPreparing;
  page.set("ID", session.id).set("VERSION_SEEN", session.version).set("STAGE", label(session.stage));
  page.set("WHEN",
           fmt::format("{}, {}", base::show(session.settings.start), base::show(session.settings.date)));
  page.set("WHERE", session.settings.place).set("WAY", label(session.settings.way));
  page.set("RULE",
           msg("{0} % of {1} must be for it; quorum {2} % of all members", session.settings.threshold_percent,
               visit.say(label(session.settings.base)), session.settings.quorum_percent));
  if (!session.settings.agenda.empty()) page.add("HAS_AGENDA").set("AGENDA_TEXT", session.settings.agenda);
  show_quorum(page, record);
  show_attendance(page, record, office && preparing);
  show_conflicts(page, record, office && preparing);
  show_items(page, record, plan);
  show_settings(page, visit, session.settings);
  page.show_if(office && preparing, "MAY_PREPARE");
  if (session.stage == Stage::kClosed) show_closed(page, record, votes_unchanged);
  if (session.stage != Stage::kVoting) return;
  auto voting = page.add("VOTING");
  if (session.settings.way == VotingWay::kElectronic)
    voting.add("BY_PHONE")
        .set("CAST", record.slips_used)
        .set("OPEN", record.slips_open)
        .show_if(office, "MAY_RUN");
  else
    voting.show("BY_PAPER");
  if (session.settings.way == VotingWay::kPaper) show_counting(page, visit, record);
  voting.show_if(office, "MAY_CLOSE");
}

}  // namespace vinhdanh::campaign::council
