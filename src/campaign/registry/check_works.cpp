#include <unordered_map>
#include <unordered_set>

#include "campaign/registry/check_context.h"

namespace vinhdanh::campaign::registry {
namespace {

using base::msg;

void check_contributors(CheckContext& context, Table table, std::size_t record,
                        const std::vector<Contributor>& contributors, std::string_view work) {
  double sum = 0;
  std::unordered_set<std::string_view> seen;
  for (std::size_t i = 0; i < contributors.size(); ++i) {
    const auto& one = contributors[i];
    context.at(table, record, i);
    if (one.person.empty()) {
      context.demand_text("person", one.person);
    } else if (context.person(one.person) == nullptr) {
      context.error("person",
                    msg("There is no person with the staff code “{0}”. Add the person to the sheet of people "
                        "or correct "
                        "the code.",
                        one.person),
                    one.person);
    } else if (!seen.insert(one.person).second) {
      context.error("person",
                    msg("“{0}” stands twice among those who made “{1}”. Keep one row.", one.person, work),
                    one.person);
    }
    context.demand_share("share", one.share);
    sum += one.share.value_or(0);
    if (sum > 1.0005 && sum - one.share.value_or(0) <= 1.0005)
      context.error("share", msg("The shares of “{0}” come to more than 100 %. Correct them.", work));
  }
}

template <typename Work>
void check_code(CheckContext& context, const Work& work, std::unordered_set<std::string_view>& codes) {
  context.demand_text("code", work.code);
  context.demand_text("name", work.name);
  context.demand_unit("unit", work.origin.unit);
  if (!work.code.empty() && !codes.insert(work.code).second)
    context.error("code", msg("The code “{0}” stands twice. Give each work a code of its own.", work.code),
                  work.code);
}

void check_initiatives(CheckContext& context) {
  const auto& all = context.registry.initiatives;
  std::unordered_set<std::string_view> codes;
  for (std::size_t i = 0; i < all.size(); ++i) {
    context.at(Table::kInitiatives, i);
    check_code(context, all[i], codes);
    context.demand_past("recognised_on", all[i].recognised_on);
    if (all[i].authors.empty())
      context.warn("code", msg("No author is given for “{0}”; it will count for nobody.", all[i].name),
                   all[i].code);
    check_contributors(context, Table::kAuthors, i, all[i].authors, all[i].name);
  }
}

void check_topics(CheckContext& context) {
  const auto& all = context.registry.topics;
  std::unordered_set<std::string_view> codes;
  std::unordered_map<std::string_view, std::string_view> twins;
  for (std::size_t i = 0; i < all.size(); ++i) {
    const auto& topic = all[i];
    context.at(Table::kTopics, i);
    check_code(context, topic, codes);
    context.demand_past("accepted_on", topic.accepted_on);
    if (!topic.same_as.empty() && context.initiative(topic.same_as) == nullptr)
      context.error("same_as",
                    msg("There is no initiative with the code “{0}”. Correct the code or leave it empty.",
                        topic.same_as),
                    topic.same_as);
    if (!topic.same_as.empty() && !twins.emplace(topic.same_as, topic.code).second)
      context.error("same_as",
                    msg("The initiative “{0}” is already the same work as “{1}”. Correct one of the two.",
                        topic.same_as, twins[topic.same_as]),
                    topic.same_as);
    if (topic.members.empty())
      context.warn("code", msg("No member is given for “{0}”; it will count for nobody.", topic.name),
                   topic.code);
    check_contributors(context, Table::kMembers, i, topic.members, topic.name);
  }
}

}  // namespace

void check_works(CheckContext& context) {
  check_initiatives(context);
  check_topics(context);
}

}  // namespace vinhdanh::campaign::registry
