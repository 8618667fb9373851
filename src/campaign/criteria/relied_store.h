#pragma once

#include <optional>
#include <vector>

#include "campaign/criteria/verdicts.h"

namespace vinhdanh::campaign::criteria {

// A verdict on which a step was taken, as it read then.
struct ReliedOn {
  std::string occasion;  // "drafted", "submitted", "accepted"
  std::int64_t object = 0;
  registry::Subject subject;
  int criteria_version = 1;
  rules::Overall overall = rules::Overall::kUndetermined;
  rules::Text explanation;
  std::string by;
  base::Instant at{};
};

// Keeps the verdict on the subject with the version of the criteria. Nothing where the subject is
// not judged. Call it in the transaction of the step.
void note_relied_on(platform::db::Session& session, std::int64_t campaign, const Verdicts& verdicts,
                    const registry::Subject& subject, std::string_view occasion, std::int64_t object,
                    const std::string& by, base::Instant at);

// Oldest first.
std::vector<ReliedOn> relied_on(platform::db::Session& session, std::int64_t campaign,
                                const registry::Subject& subject);

}  // namespace vinhdanh::campaign::criteria
