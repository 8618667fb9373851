#include "campaign/criteria/verdicts_store.h"

namespace vinhdanh::campaign::criteria {

std::string registry_stamp(platform::db::Session& session) {
  const auto imports = session.number("SELECT COALESCE(MAX(id), 0) FROM registry_imports");
  const auto units = session.number("SELECT COALESCE(SUM(version), 0) FROM units");
  const auto people = session.number("SELECT COALESCE(SUM(version), 0) FROM people");
  const auto choices = session.number("SELECT COALESCE(MAX(id), 0) FROM lineage_choices");
  const auto cases = session.number("SELECT COALESCE(MAX(id), 0) FROM lineage_cases");
  const auto pages = session.number("SELECT revision FROM registry_revision");
  return std::to_string(choices) + "/" + std::to_string(cases) + "/" + std::to_string(imports) + "/" +
         std::to_string(units) + "/" + std::to_string(people) + "/" + std::to_string(pages);
}

}  // namespace vinhdanh::campaign::criteria
