#include <set>

#include "campaign/registry/registry_pages_test.h"
#include "campaign/registry/sample.h"

namespace vinhdanh::campaign::registry {
namespace {

class ProfilePages : public RegistryPages {
 protected:
  // What stands between `mark` and the next quote, wherever it does.
  static std::vector<std::string> found(const http::Response& page, std::string_view mark) {
    const auto text = page.content();
    std::vector<std::string> out;
    for (auto at = text.find(mark); at != std::string_view::npos; at = text.find(mark, at)) {
      at += mark.size();
      out.push_back(http::decode_url(text.substr(at, text.find('"', at) - at), false));
    }
    return out;
  }
  static std::multiset<std::string> places(const http::Response& page, std::string_view mark) {
    std::multiset<std::string> out;
    for (const auto& one : found(page, mark))
      for (const auto* kind : {"year-", "honour-", "work-", "measure-"})
        if (one.starts_with(kind)) out.insert(one);
    return out;
  }
};
VINHDANH_ON_BOTH_DATABASES(ProfilePages);

TEST_P(ProfilePages, every_item_of_the_timeline_leads_to_its_record_and_every_record_is_in_it_once) {
  auto sample = make_sample({60, 12, 2});
  const Subject first{SubjectKind::kPerson, sample.people.front().code};
  sample.honours.push_back({first, "BK", {}, {}, "", "9/QĐ", {}, {}});  // of no known year
  sample.discipline.push_back({first, "Khiển trách", base::make_date(2022, 3, 1), {}, "", {}});
  import(sample);
  std::vector<std::string> pages;
  for (const auto& person : sample.people) pages.push_back("/people/" + person.code);
  for (const auto& unit : sample.units) pages.push_back("/units/" + unit.code);
  for (const auto& address : pages) {
    const auto page = get("office", address);
    const auto linked = places(page, "href=\"#");
    const auto placed = places(page, "id=\"");
    EXPECT_EQ(linked, placed) << address;
  }
  const auto page = get("office", "/people/" + first.code);
  EXPECT_TRUE(has(page, "Chưa rõ năm"));
  EXPECT_TRUE(has(page, "Khiển trách"));
}

TEST_P(ProfilePages, rows_of_lists_lead_to_the_record_on_the_page) {
  const auto sample = make_sample({60, 12, 2});
  import(sample);
  for (const char* role : {"office", "contact"})
    for (const std::string list :
         {"/lists/evaluations", "/lists/honours", "/lists/initiatives", "/lists/topics", "/lists/discipline"})
      for (const auto& link : found(get(role, list), "class=\"row-link\" href=\"")) {
        const auto mark = link.find('#');
        ASSERT_NE(mark, std::string::npos) << link;
        EXPECT_TRUE(has(get(role, link.substr(0, mark)), "id=\"" + link.substr(mark + 1) + "\"")) << link;
      }
}

}  // namespace
}  // namespace vinhdanh::campaign::registry
