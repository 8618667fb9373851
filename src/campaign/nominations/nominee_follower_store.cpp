#include "campaign/nominations/nominee_follower_store.h"

namespace vinhdanh::campaign::nominations {

using base::msg;
using platform::db::Session;

registry::PersonFollower nominee_follower() {
  auto follower = registry::follower_of({"nominations", "subject_code", "subject_kind = 'person'"});
  follower.follow = [follow = follower.follow](Session& session, const std::string& from,
                                               const std::string& to) -> base::Result<std::string> {
    if (session.exists(
            "SELECT 1 FROM nominations a JOIN nominations b ON a.campaign_id = b.campaign_id WHERE "
            "a.withdrawn = "
            "0 AND b.withdrawn = 0 AND a.subject_kind = 'person' AND b.subject_kind = 'person' AND "
            "a.subject_code = :from AND b.subject_code = :to",
            {{"from", from}, {"to", to}}))
      return base::refuse(
          msg("Both records are nominated. Withdraw one of the two nominations, then merge."));
    return follow(session, from, to);
  };
  return follower;
}

}  // namespace vinhdanh::campaign::nominations
