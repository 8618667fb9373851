#include "campaign/council/correction.h"

#include <algorithm>

#include "base/text.h"

namespace vinhdanh::campaign::council {
namespace {

using base::msg;

base::Problem at_field(const char* field, base::Message text) {
  base::Problem problem{base::Severity::kError, {}, std::move(text), {}};
  problem.place.field = field;
  return problem;
}

void check_length(const char* field, const std::string& text, base::Problems& problems) {
  if (base::length(text) > 200)
    problems.push_back(at_field(field, msg("Shorten this to at most 200 characters.")));
}

std::string dismissed_for(std::int64_t correction, const std::string& paper,
                          std::span<const Dismissal> dismissals) {
  for (const auto& one : dismissals)
    if (one.correction == correction && one.paper == paper) return one.reason;
  return {};
}

bool replaced(const Copy& copy, std::span<const Copy> copies, base::Instant after) {
  return std::ranges::any_of(copies, [&](const Copy& other) {
    return other.code == copy.code && other.spoilt.empty() && other.at > after;
  });
}

}  // namespace

base::Result<Correction> checked_correction(const Awarded& awarded, const CorrectionEntry& entry) {
  Correction made;
  made.code = awarded.code;
  made.old_name = awarded.name;
  made.old_post = awarded.post;
  made.new_name = base::tidy(entry.name);
  made.new_post = base::tidy(entry.post);
  made.reason = base::tidy(entry.reason);
  base::Problems problems;
  if (made.new_name.empty())
    problems.push_back(at_field("name", msg("Write the name as it is to be printed.")));
  if (made.reason.empty())
    problems.push_back(
        at_field("reason", msg("Give the reason, for example: misspelt in the submission letter.")));
  check_length("name", made.new_name, problems);
  check_length("post", made.new_post, problems);
  check_length("reason", made.reason, problems);
  if (problems.empty() && made.new_name == made.old_name && made.new_post == made.old_post)
    problems.push_back(at_field("name", msg("Nothing is changed. Correct the name or the post.")));
  if (!problems.empty()) return base::refuse(std::move(problems));
  return made;
}

base::Message paper_title(std::string_view kind) {
  if (kind == "decision") return msg("Decision with its list");
  if (kind == "certificates") return msg("File with all certificates");
  if (kind == "cues") return msg("Cue cards of the award");
  if (kind == "badges") return msg("Delegate badges");
  if (kind == "table-names") return msg("Table name cards");
  if (kind == "seats") return msg("Seat labels");
  if (kind == "invitations") return msg("Invitations");
  return msg("Printed certificate");
}

std::vector<StalePaper> stale_papers(const Correction& correction, std::span<const MadePaper> made,
                                     std::span<const Copy> copies, std::span<const Dismissal> dismissals) {
  std::vector<StalePaper> out;
  for (const auto& copy : copies) {
    const bool old = copy.code == correction.code && copy.spoilt.empty() && copy.at <= correction.at;
    if (!old || replaced(copy, copies, correction.at)) continue;
    const auto paper = "copy:" + std::to_string(copy.id);
    out.push_back({paper, copy.serial, copy.by, copy.at, dismissed_for(correction.id, paper, dismissals)});
  }
  for (const auto& paper : made)
    if (paper.at <= correction.at)
      out.push_back(
          {paper.kind, "", paper.by, paper.at, dismissed_for(correction.id, paper.kind, dismissals)});
  return out;
}

}  // namespace vinhdanh::campaign::council
