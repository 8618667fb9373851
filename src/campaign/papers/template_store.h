#pragma once

#include <map>
#include <optional>
#include <string>
#include <vector>

#include "base/date.h"
#include "platform/db/database.h"

namespace vinhdanh::campaign::papers {

// A version of the agency's own template for one kind of paper (see papers.h); its bytes lie under the hash.
struct OwnTemplate {
  std::int64_t id = 0;
  std::string kind;
  std::string file_name;
  std::string hash;
  std::string by;
  base::Instant at{};
};

// Adds a version and chooses it. Answers its id.
std::int64_t add_template(platform::db::Session& session, const OwnTemplate& added);
// The newest first.
std::vector<OwnTemplate> templates_of(platform::db::Session& session);
std::optional<OwnTemplate> find_template(platform::db::Session& session, std::int64_t id);
// By kind; a kind that is made from ours is not there.
std::map<std::string, std::int64_t> chosen_templates(platform::db::Session& session);
std::optional<OwnTemplate> chosen_template(platform::db::Session& session, const std::string& kind);
// `id` 0: ours again.
void choose_template(platform::db::Session& session, const std::string& kind, std::int64_t id,
                     const std::string& by, base::Instant at);

}  // namespace vinhdanh::campaign::papers
