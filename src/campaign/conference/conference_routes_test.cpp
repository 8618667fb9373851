#include "campaign/conference/conference_routes.h"

#include <mutex>
#include <set>
#include <thread>

#include "campaign/conference/delegates_store.h"
#include "campaign/conference/guest_store.h"
#include "campaign/council/decision_store.h"
#include "campaign/nominations/campaign_pages_test.h"
#include "paper/docx_check.h"
#include "paper/pdf_test.h"

namespace vinhdanh::campaign::conference {
namespace {

using nominations::Step;
using nominations::SubjectKind;
using testing::Form;

class ConferencePages : public nominations::CampaignPages {
 protected:
  ConferencePages() { add_conference_routes(door_, db(), book_, campaign_); }

  Form guest(const std::string& name, const std::string& organisation = "Công ty A") {
    return {{"category", "city"},
            {"honorific", "Ông"},
            {"name", name},
            {"post", "Giám đốc"},
            {"organisation", organisation}};
  }
  std::int64_t added(const std::string& name, const std::string& organisation = "Công ty A") {
    EXPECT_EQ(location(post("office", "/guests", guest(name, organisation))), "/delegates");
    return guests().back().id;
  }
  std::vector<Guest> guests() {
    return db().read([&](Session& s) { return guests_of(s, campaign_.id); });
  }
  std::string link(std::int64_t id, const std::string& act) {
    return "/guests/" + std::to_string(id) + "/" + act;
  }
  // Staff number and name of somebody of that unit.
  registry::Person someone(const std::string& unit) {
    const auto verdicts = book_.current();
    for (const auto& person : verdicts->registry().people) {
      if (const auto* post = registry::main_position(person); post && post->unit == unit) return person;
    }
    ADD_FAILURE() << "nobody in " << unit;
    return {};
  }
};
VINHDANH_ON_BOTH_DATABASES(ConferencePages);

TEST_P(ConferencePages, everybody_sees_the_agenda_and_only_staff_the_delegates) {
  const auto id = added("Khách Một");
  const std::vector<std::string> who{"office", "leader", "administrator", "contact VP", "viewer", ""};
  const auto statuses = [&](const std::string& address) {
    std::vector<int> got;
    for (const auto& session : who) got.push_back(get(session, address).status);
    return got;
  };
  const std::vector<int> all{200, 200, 200, 200, 200, 303};
  const std::vector<int> staff{200, 200, 200, 404, 404, 303};
  EXPECT_EQ(statuses("/conference"), all);
  EXPECT_EQ(statuses("/conference/programme.docx"), all);
  for (const auto& address :
       {std::string("/delegates"), std::string("/delegates.xlsx"), std::string("/conference/invitations.pdf"),
        std::string("/conference/cards"), std::string("/conference/cards/badges?one=1"),
        std::string("/conference/banner.pdf?width=6&height=2,4"),
        std::string("/conference/banner.svg?width=6&height=2,4"), link(id, "edit"), link(id, "removal")})
    EXPECT_EQ(statuses(address), staff) << address;
  for (const auto& session : {"contact VP", "viewer"}) {
    EXPECT_FALSE(has(get(session, "/conference"), "/delegates"));
    EXPECT_EQ(post(session, "/guests", guest("Khách Hai")).status, 404);
    EXPECT_EQ(post(session, link(id, "removal"), {{"version", "1"}}).status, 404);
    EXPECT_EQ(post(session, link(id, "edit"), guest("Khách Hai")).status, 404);
  }
  EXPECT_EQ(post("office", "/guests", guest("Khách Hai"), "").status, 403);
  EXPECT_EQ(guests().size(), 1u);
}

TEST_P(ConferencePages, cards_are_made_of_the_chosen_delegates_and_wait_for_the_decision) {
  added("Khách Một");
  const auto one =
      paper::PdfFile(std::string(get("office", "/conference/cards/badges?q=khach mot").content()));
  EXPECT_NE(one.text().find("Khách Một"), std::string::npos);
  EXPECT_EQ(base::split(one.text(), '\f').size(), 2u);
  const auto cues = get("office", "/conference/cards/cues");
  EXPECT_EQ(cues.status, 422);
  EXPECT_TRUE(says(cues, "There is nothing to print. Choose at least one."));
  EXPECT_TRUE(says(cues, "They are made from the decision; it is not recorded yet."));
  EXPECT_EQ(get("office", "/conference/cards/khac").status, 404);
  const auto refused = get("office", "/conference/banner.svg?width=600&height=2,4&colours=blue");
  EXPECT_EQ(refused.status, 422);
  EXPECT_TRUE(says(refused, "Enter a length from 0.5 to 30 metres, for example 6 or 2.4."));
  EXPECT_EQ(field(refused, "width").substr(0, 3), "600");
}

TEST_P(ConferencePages, a_refused_guest_keeps_what_was_typed) {
  auto form = guest("");
  form[0].second = "";
  const auto refused = post("office", "/guests", form);
  EXPECT_EQ(refused.status, 422);
  EXPECT_TRUE(says(refused, "Choose the category of the delegate."));
  EXPECT_TRUE(has(refused, "href=\"#name\""));
  EXPECT_EQ(field(refused, "post"), "Giám đốc");
  EXPECT_EQ(field(refused, "organisation"), "Công ty A");
  EXPECT_TRUE(guests().empty());
}

TEST_P(ConferencePages, somebody_of_the_registry_is_not_listed_twice_and_the_page_says_so) {
  const auto person = someone("VP");
  const auto refused = post("office", "/guests", guest(person.full_name, ""));
  EXPECT_EQ(refused.status, 422);
  EXPECT_TRUE(
      says(refused, person.full_name + " (Văn phòng Sở) is among the delegates already and is listed once."));
  EXPECT_EQ(field(refused, "name"), person.full_name);
  // Added first, found in the registry later.
  db().write([&](Session& s) {
    return add_guest(s, campaign_.plan, campaign_.id,
                     {0, "city", "", person.full_name, "", "Văn phòng Sở", 1}, {}, "Văn phòng", clock_.now());
  });
  const auto list = get("office", "/delegates?q=" + platform::http::encode_url(person.full_name));
  EXPECT_TRUE(says(list, "Found in the registry and added by name as well; listed and invited once."));
  EXPECT_TRUE(says(list, "1 delegate"));
}

TEST_P(ConferencePages, a_guest_goes_only_after_a_question_and_only_as_it_was_seen) {
  const auto id = added("Khách Một");
  const auto asked = get("office", link(id, "removal"));
  EXPECT_TRUE(says(asked, "Remove Ông Khách Một from the delegates?"));
  EXPECT_EQ(field(asked, "version"), "1");
  EXPECT_EQ(guests().size(), 1u);
  auto changed = guest("Khách Một", "Công ty B");
  changed.emplace_back("version", "1");
  ASSERT_EQ(post("leader", link(id, "edit"), changed).status, 303);
  const auto told = post("office", link(id, "removal"), {{"version", "1"}});
  EXPECT_EQ(told.status, 409);
  EXPECT_TRUE(says(told, "Người thử leader changed this entry at 18/08/2025 09:00; nothing is removed."));
  EXPECT_EQ(field(told, "version"), "2");
  EXPECT_EQ(post("office", link(id, "removal"), {{"version", "2"}}).status, 303);
  EXPECT_TRUE(guests().empty());
  const auto again = post("leader", link(id, "removal"), {{"version", "2"}});
  EXPECT_EQ(again.status, 404);
  EXPECT_TRUE(says(again,
                   "Người thử office removed this delegate at 18/08/2025 09:00. Go back to the list of "
                   "delegates."));
}

TEST_P(ConferencePages, the_second_of_two_editors_of_a_guest_sees_both_versions) {
  const auto id = added("Khách Một");
  auto first = guest("Khách Một", "Công ty B");
  first.emplace_back("version", "1");
  auto second = guest("Khách Một Hai", "Công ty C");
  second.emplace_back("version", "1");
  EXPECT_EQ(post("office", link(id, "edit"), first).status, 303);
  const auto told = post("leader", link(id, "edit"), second);
  EXPECT_EQ(told.status, 409);
  EXPECT_TRUE(says(told, "Organisation Công ty B Công ty C"));
  EXPECT_EQ(field(told, "name"), "Khách Một Hai");
  EXPECT_EQ(guests()[0].organisation, "Công ty B");
  second.back().second = field(told, "version");
  EXPECT_EQ(post("leader", link(id, "edit"), second).status, 303);
  EXPECT_EQ(guests()[0].organisation, "Công ty C");
}

TEST_P(ConferencePages, of_clicks_at_the_same_moment_one_adds_the_guest) {
  std::mutex mutex;
  std::multiset<int> statuses;
  std::vector<std::thread> clicks;
  for (int i = 0; i < 6; ++i) {
    clicks.emplace_back([&] {
      const auto status = post("office", "/guests", guest("Khách Bấm Nhiều Lần")).status;
      const std::lock_guard lock(mutex);
      statuses.insert(status);
    });
  }
  for (auto& click : clicks) click.join();
  EXPECT_EQ(statuses, (std::multiset<int>{303, 422, 422, 422, 422, 422}));
  EXPECT_EQ(guests().size(), 1u);
}

TEST_P(ConferencePages, a_guest_is_not_changed_into_somebody_who_is_listed) {
  added("Khách Một");
  const auto id = added("Khách Hai");
  auto form = guest("khách một");
  form.emplace_back("version", "1");
  const auto refused = post("office", link(id, "edit"), form);
  EXPECT_EQ(refused.status, 422);
  EXPECT_TRUE(says(refused, "Khách Một (Công ty A) is among the delegates already"));
  form[2].second = "Khách Hai";
  EXPECT_EQ(post("office", link(id, "edit"), form).status, 303);
}

TEST_P(ConferencePages, exemplars_are_the_accepted_until_the_decision_is_recorded_and_then_its_list) {
  const auto one = someone("TTCNTT");
  const auto two = someone("TDC");
  const auto three = someone("QLKH");
  nominate_person("TTCNTT", one.code, Step::kAccepted, one.full_name);
  nominate_person("TDC", two.code, Step::kSubmitted, two.full_name);
  const auto exemplars = [&] { return db().read([&](Session& s) { return exemplars_of(s, campaign_.id); }); };
  const std::vector<registry::Subject> only_one{{SubjectKind::kPerson, one.code}};
  EXPECT_EQ(exemplars(), only_one);
  db().write([&](Session& s) {
    const auto all = nominations::nominations_of(s, campaign_.id);
    return council::record_decision(s, campaign_.id, {"125/QĐ-SKHCN", base::make_date(2025, 8, 18), ""},
                                    council::award_list(all, {}), "Văn phòng", clock_.now());
  });
  nominate_person("QLKH", three.code, Step::kAccepted, three.full_name);
  EXPECT_EQ(exemplars(), only_one);
  const auto list = get("office", "/delegates?category=exemplars");
  EXPECT_TRUE(says(list, one.full_name));
  EXPECT_TRUE(says(list, "1 delegate"));
}

TEST_P(ConferencePages, thousands_of_delegates_come_page_by_page_each_once) {
  db().write([&](Session& s) {
    for (int i = 0; i < 250; ++i) {
      const Guest made{0, "enterprises", "Ông", "Khách Số" + std::to_string(i), "", "Công ty", 1};
      add_guest(s, campaign_.plan, campaign_.id, made, {}, "Văn phòng", clock_.now()).value();
    }
  });
  std::string address = "/delegates?category=enterprises";
  std::set<std::string> seen;
  std::vector<std::string> feet;
  for (int page = 0; page < 3; ++page) {
    const auto shown = get("office", address);
    const std::string html(shown.content());
    for (auto at = html.find("Ông Khách Số"); at != std::string::npos; at = html.find("Ông Khách Số", at + 1))
      EXPECT_TRUE(seen.insert(html.substr(at, html.find('<', at) - at)).second);
    feet.push_back(html.substr(html.find("list-foot") + 14,
                               html.find("</p>", html.find("list-foot")) - html.find("list-foot") - 14));
    const auto next = html.find("rel=\"next\" href=\"");
    if (next == std::string::npos) break;
    address = html.substr(next + 17, html.find('"', next + 17) - next - 17);
    for (auto at = address.find("&amp;"); at != std::string::npos; at = address.find("&amp;"))
      address.erase(at + 1, 4);
  }
  EXPECT_EQ(seen.size(), 250u);
  ASSERT_EQ(feet.size(), 3u);
  EXPECT_NE(feet[1].find("101 to 200 of 250 delegates"), std::string::npos) << feet[1];
  EXPECT_EQ(get("office", "/delegates?after=gone&before=%FF").status, 200);
}

TEST_P(ConferencePages, categories_are_named_without_the_marks_of_the_plan) {
  const auto page = words(get("office", "/delegates"));
  EXPECT_EQ(page.find(";;"), std::string::npos);
  EXPECT_NE(page.find("Giám đốc, các Phó Giám đốc Sở Trưởng, phó các phòng, đơn vị trực thuộc"),
            std::string::npos);
}

TEST_P(ConferencePages, number_and_date_of_the_invitation_are_recorded_for_the_letters) {
  const auto record = [&](const std::string& who, const std::string& number, const std::string& date,
                          const std::string& version) {
    return post(who, "/conference/invitation", {{"number", number}, {"date", date}, {"version", version}});
  };
  const auto refused = record("office", "số 5", "1/8/2025", "0");
  EXPECT_EQ(refused.status, 422);
  EXPECT_TRUE(has(refused, "href=\"#number\""));
  EXPECT_EQ(field(refused, "date"), "1/8/2025");
  EXPECT_EQ(location(record("office", "45", "18/8/2025", field(refused, "version"))), "/conference");
  const auto told = record("leader", "46", "19/8/2025", "0");
  EXPECT_EQ(told.status, 409);
  EXPECT_TRUE(
      says(told, "Somebody else has recorded the invitation in the meantime: 45/GM-SKHCN, 18/08/2025."));
  EXPECT_EQ(field(told, "number"), "46");
  EXPECT_EQ(record("leader", "46", "19/8/2025", field(told, "version")).status, 303);
  for (const auto& session : {"contact VP", "viewer"}) EXPECT_EQ(record(session, "47", "", "2").status, 404);
  added("Khách Một");
  const paper::PdfFile pdf(get("office", "/conference/invitations.pdf?category=city").content());
  const auto text = base::tidy(pdf.text("-raw"));
  EXPECT_NE(text.find("Số: 46/GM-SKHCN Hải Phòng, ngày 19 tháng 8 năm 2025"), std::string::npos) << text;
}

TEST_P(ConferencePages, the_downloads_are_what_they_say) {
  added("Khách <Một> & Hai");
  const auto programme = get("viewer", "/conference/programme.docx");
  EXPECT_EQ(programme.header_value("Content-Type"), platform::http::content_type::kDocx);
  EXPECT_EQ(paper::docx_faults(programme.content()), std::vector<std::string>{});
  const auto letters = get("office", "/conference/invitations.pdf?category=city");
  EXPECT_EQ(letters.header_value("Content-Type"), platform::http::content_type::kPdf);
  const paper::PdfFile pdf(letters.content());
  EXPECT_EQ(pdf.faults(), std::vector<std::string>{});
  const auto text = base::tidy(pdf.text("-raw"));
  EXPECT_NE(text.find("Ông Khách <Một> & Hai, Giám đốc, Công ty A"), std::string::npos) << text;
  const auto book = get("office", "/delegates.xlsx?category=city");
  EXPECT_EQ(book.header_value("Content-Type"), platform::http::content_type::kXlsx);
  EXPECT_TRUE(book.content().starts_with("PK"));
}

}  // namespace
}  // namespace vinhdanh::campaign::conference
