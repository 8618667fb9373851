#pragma once

#include <map>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "base/result.h"
#include "campaign/council/decision.h"
#include "campaign/council/print_run.h"

// A name or post that was wrong on the decided list, and the papers that still say it.
namespace vinhdanh::campaign::council {

struct Correction {
  std::int64_t id = 0;
  std::string code;  // of the awarded
  std::string old_name, new_name, old_post, new_post;
  std::string reason;
  std::string by;
  base::Instant at{};
};

// As typed; the correction with both states, or what stands against it beside its field: nothing changed, no
// name, no reason, too long.
struct CorrectionEntry {
  std::string name, post, reason;
};
base::Result<Correction> checked_correction(const Awarded& awarded, const CorrectionEntry& entry);

// Papers with the whole list: one of each kind, made last by whom and when.
struct MadePaper {
  std::string kind;  // "decision", "certificates", "cues", "badges", "table-names", "seats", "invitations"
  std::string by;
  base::Instant at{};
};
base::Message paper_title(std::string_view kind);

struct Dismissal {
  std::int64_t correction = 0;
  std::string paper;  // kind, or "copy:12"
  std::string reason, by;
  base::Instant at{};
};

// A paper that was made under the old name or post.
struct StalePaper {
  std::string paper;  // kind, or "copy:12" of a printed certificate
  std::string serial;
  std::string by;
  base::Instant at{};
  std::string dismissed;  // the reason, when somebody lets it stay
};
// Those not made again since the correction, printed copies first. A copy counts as replaced when a later one
// of the same certificate is good, and no longer when it is spoilt.
std::vector<StalePaper> stale_papers(const Correction& correction, std::span<const MadePaper> made,
                                     std::span<const Copy> copies, std::span<const Dismissal> dismissals);

}  // namespace vinhdanh::campaign::council
