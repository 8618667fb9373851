#include "campaign/dossiers/dossier.h"

#include <algorithm>
#include <charconv>

#include "base/text.h"

namespace vinhdanh::campaign::dossiers {
namespace {

using base::msg;

std::optional<int> whole(std::string_view text) {
  const auto typed = base::trim(text);
  int value = 0;
  const auto [end, fault] = std::from_chars(typed.data(), typed.data() + typed.size(), value);
  if (typed.empty() || fault != std::errc() || end != typed.data() + typed.size() || value < 0) return {};
  return value;
}

bool written(const Dossier& dossier, std::string_view field) {
  return !base::trim(dossier.text(field)).empty();
}

Part part(const char* id, base::Message title, int filled, int all, base::Message lacks) {
  Part made;
  made.id = id;
  made.title = std::move(title);
  made.state = filled == all ? PartState::kDone
               : filled == 0 ? PartState::kNotStarted
                             : PartState::kInProgress;
  if (made.state != PartState::kDone) made.lacks = std::move(lacks);
  return made;
}

int count_written(const Dossier& dossier, std::initializer_list<std::string_view> fields) {
  return static_cast<int>(std::ranges::count_if(fields, [&](auto field) { return written(dossier, field); }));
}

std::string votes_field(const Nomination& nomination) {
  return "votes_" + std::to_string(nomination.id);
}

base::Problem about(std::string field, base::Message text) {
  base::Problem problem;
  problem.severity = base::Severity::kWarning;
  problem.place.field = std::move(field);
  problem.text = std::move(text);
  return problem;
}

void check_meeting(base::Problems& found, const Dossier& unit) {
  const auto members = whole(unit.text("members"));
  const auto present = whole(unit.text("present"));
  if (members && present && *present > *members)
    found.push_back(about(
        "present",
        msg("{0} were present, but there are only {1} members. Correct one of them.", *present, *members)));
  const auto met = base::parse_date(unit.text("meeting_date"));
  const auto letter = base::parse_date(unit.text("letter_date"));
  if (met && letter && *letter < *met)
    found.push_back(
        about("letter_date", msg("The letter is of {0}, before the meeting of {1} on which it is based.",
                                 base::show(*letter), base::show(*met))));
}

void check_votes(base::Problems& found, const Dossier& unit, const Nomination& nomination) {
  const auto field = votes_field(nomination);
  if (!written(unit, field)) {
    found.push_back(about(
        field,
        msg("The minutes have no votes for {0}. Enter them; the letter is based on them.", nomination.name)));
    return;
  }
  const auto votes = whole(unit.text(field));
  const auto present = whole(unit.text("present"));
  if (!votes)
    found.push_back(about(field, msg("Enter the votes for {0} as a whole number.", nomination.name)));
  else if (present && *votes > *present)
    found.push_back(about(
        field, msg("{0} has {1} votes, but only {2} were present.", nomination.name, *votes, *present)));
}

// The merit of a collective is not a person's: a report that speaks of "our unit achieved".
bool claims_for_unit(std::string_view text) {
  const auto folded = base::fold(text);
  return folded.find("tap the don vi dat") != std::string::npos ||
         folded.find("don vi toi dat") != std::string::npos ||
         folded.find("tap the phong da dat") != std::string::npos;
}

void check_report(base::Problems& found, const Nomination& nomination, const Dossier* report) {
  if (!report || !written(*report, "achievements")) {
    found.push_back(
        about("", msg("{0} is on the list, but the achievement report is missing.", nomination.name)));
    return;
  }
  const auto bare = nomination.name.substr(
      nomination.name.find(' ') == std::string::npos ? 0 : nomination.name.find(' ') + 1);
  const auto all =
      base::fold(std::string(report->text("general")) + " " + std::string(report->text("profile")));
  if (nomination.subject.kind == SubjectKind::kPerson && all.find(base::fold(bare)) == std::string::npos)
    found.push_back(about("", msg("The report of {0} does not name {0}. Check whether it is the right report "
                                  "and the name is written alike.",
                                  nomination.name)));
  if (nomination.subject.kind == SubjectKind::kPerson && claims_for_unit(report->text("achievements")))
    found.push_back(
        about("", msg("The report of {0} speaks of what the unit achieved. Write what the person did for it.",
                      nomination.name)));
}

}  // namespace

bool nominee_field(std::string_view field) {
  return std::ranges::find(kNomineeFields, field) != kNomineeFields.end();
}

bool unit_field(std::string_view field) {
  if (std::ranges::find(kUnitFields, field) != kUnitFields.end()) return true;
  return field.starts_with("votes_") && field.size() < 20 && whole(field.substr(6)).has_value();
}

std::string_view Dossier::text(std::string_view field) const {
  const auto found = texts.find(field);
  return found == texts.end() ? std::string_view() : std::string_view(found->second);
}

base::Message label(PartState state) {
  switch (state) {
    case PartState::kNotStarted:
      return msg("Not started");
    case PartState::kInProgress:
      return msg("In progress");
    case PartState::kBlocked:
      return msg("Cannot continue");
    case PartState::kDone:
      return msg("Done");
  }
  return {};
}

std::vector<Part> nominee_parts(const Dossier& dossier, double profile_mm) {
  std::vector<Part> parts;
  parts.push_back(part("achievement_report", msg("Achievement report (Form 08)"),
                       count_written(dossier, {"general", "achievements"}), 2,
                       msg("Write both parts of the report.")));
  auto profile = part("profile", msg("Profile of about half a page"), count_written(dossier, {"profile"}), 1,
                      msg("Write the profile."));
  if (profile.state == PartState::kDone && profile_mm > kHalfPageMm + kOneLineMm) {
    profile.state = PartState::kInProgress;
    profile.lacks = msg("The profile is longer than half a page. Shorten it.");
  }
  parts.push_back(std::move(profile));
  return parts;
}

std::vector<Part> unit_parts(const Dossier& dossier, const std::vector<Nomination>& list) {
  std::vector<Part> parts;
  if (list.empty()) {
    for (auto [id, title] : {std::pair("submission_letter", msg("Submission letter")),
                             std::pair("minutes", msg("Minutes of the unit's meeting"))})
      parts.push_back({id, std::move(title), PartState::kBlocked, msg("Nominate somebody first.")});
    return parts;
  }
  parts.push_back(part("submission_letter", msg("Submission letter"),
                       count_written(dossier, {"letter_number", "letter_date"}), 2,
                       msg("Enter number and date of the letter.")));
  int filled =
      count_written(dossier, {"meeting_date", "meeting_place", "chair", "secretary", "members", "present"});
  for (const auto& nomination : list) filled += written(dossier, votes_field(nomination)) ? 1 : 0;
  parts.push_back(part("minutes", msg("Minutes of the unit's meeting"), filled,
                       6 + static_cast<int>(list.size()),
                       msg("Enter when the unit met, who was there, and the votes for each nominee.")));
  return parts;
}

PartState state_of(const std::vector<Part>& parts) {
  const auto any = [&](PartState state) {
    return std::ranges::any_of(parts, [&](const Part& p) { return p.state == state; });
  };
  if (any(PartState::kBlocked)) return PartState::kBlocked;
  if (any(PartState::kInProgress)) return PartState::kInProgress;
  if (!any(PartState::kNotStarted)) return PartState::kDone;
  return any(PartState::kDone) ? PartState::kInProgress : PartState::kNotStarted;
}

base::Problems disagreements(const Dossier& unit, const std::vector<Nomination>& list,
                             const std::map<std::int64_t, Dossier>& nominees) {
  base::Problems found;
  check_meeting(found, unit);
  for (const auto& nomination : list) {
    check_votes(found, unit, nomination);
    const auto report = nominees.find(nomination.id);
    check_report(found, nomination, report == nominees.end() ? nullptr : &report->second);
  }
  return found;
}

}  // namespace vinhdanh::campaign::dossiers
