#include "campaign/next_level/next_level_routes.h"

#include <algorithm>

#include "campaign/council/decision_store.h"
#include "campaign/dossiers/dossier_file_store.h"
#include "campaign/dossiers/dossier_store.h"
#include "campaign/next_level/choice_store.h"
#include "campaign/next_level/taking_store.h"
#include "campaign/nominations/campaign_pages_test.h"
#include "campaign/nominations/record_uses_store.h"
#include "campaign/registry/import_store.h"
#include "campaign/registry/import_undo_store.h"
#include "testing/temp_dir.h"

namespace vinhdanh::campaign::next_level {
namespace {

using nominations::Step;
using testing::Form;

class NextLevelPages : public nominations::CampaignPages {
 protected:
  NextLevelPages() {
    add_choice_routes(door_, db(), book_, campaign_, files_);
    add_taking_routes(door_, db(), campaign_, files_);
    clock_.set(base::instant_of({base::make_date(2025, 8, 24), 9, 0, 0}));
  }
  // Two of the sample on a decision.
  void decide() {
    const auto& people = book_.current()->registry().people;
    for (std::size_t i = 0; i < 2; ++i)
      ids_.push_back(nominate_person("VP", people[i].code, Step::kAccepted, "Bà " + people[i].full_name));
    db().write([&](Session& s) {
      const auto list = council::numbered(
          council::award_list(nominations::nominations_of(s, campaign_.id), campaign_.plan.unit_order()),
          base::make_date(2025, 8, 22));
      council::record_decision(s, campaign_.id, {"125/QĐ-SKHCN", base::make_date(2025, 8, 22), ""}, list,
                               "VP", clock_.now())
          .value();
    });
  }
  std::vector<std::string> values() {
    std::vector<std::string> out;
    const auto decision =
        db().read([&](Session& s) { return council::decision_of(s, campaign_.id).value(); });
    for (const auto& one : decision.list) out.push_back("person:" + one.subject.code);
    return out;
  }
  // What another agency sends: the same plan, other people.
  std::string foreign_bundle() {
    const auto records = registry::make_sample({60, 12, 99});
    const auto& person = records.people[5];
    Awarded awarded;
    awarded.order = 1;
    awarded.subject = {SubjectKind::kPerson, person.code};
    awarded.unit_code = "VP";
    awarded.name = person.full_name;
    council::Decision decision;
    decision.number = "9/QĐ-KHAC";
    decision.date = base::make_date(2025, 8, 20);
    decision.list = {awarded};
    const auto entries = entries_of(campaign_.plan, decision.list, records, {});
    const std::map<Subject, EntryPapers> papers{
        {awarded.subject,
         {{{"profile", "Trích ngang của người khác"}}, {{"anh.pdf", "application/pdf", kPdf}}}}};
    return bundle_of(campaign_.plan, decision, entries, records, papers, clock_.now()).bytes;
  }
  std::string upload(const std::string& bytes) {
    uploads_ = {{"bundle", "goi.zip", bytes}};
    const auto sent = post("office", "/bundles");
    uploads_.clear();
    EXPECT_EQ(sent.status, 303) << words(sent);
    return location(sent);
  }

  const std::string kPdf = "%PDF-1.7\nminh chung\n%%EOF\n";
  testing::TempDir folder_;
  registry::EvidenceFiles files_{folder_.path()};
  std::vector<std::int64_t> ids_;
};
VINHDANH_ON_BOTH_DATABASES(NextLevelPages);

TEST_P(NextLevelPages, the_office_chooses_from_the_decision) {
  EXPECT_TRUE(says(get("office", "/next-level"), "The decision is not recorded yet"));
  EXPECT_EQ(get("office", "/next-level/bundle.zip").status, 409);
  decide();
  EXPECT_EQ(get("office", "/next-level/bundle.zip").status, 409) << "nobody chose yet";
  const auto all = values();
  EXPECT_EQ(post("office", "/next-level", {{"seen", "0"}, {"chosen", all[1]}}).status, 303);
  EXPECT_EQ(post("office", "/next-level", {{"seen", "0"}, {"chosen", all[0]}}).status, 422)
      << "an older page";
  EXPECT_EQ(post("office", "/next-level", {{"seen", "1"}, {"chosen", "person:KHONG"}}).status, 422);
  EXPECT_EQ(post("leader", "/next-level", {{"seen", "1"}, {"chosen", all[0]}}).status, 404);
  const auto choice = db().read([&](Session& s) { return choice_of(s, campaign_.id); });
  EXPECT_EQ(choice.chosen, (std::set<Subject>{{SubjectKind::kPerson, all[1].substr(7)}}));
  EXPECT_EQ(choice.version, 1);
  EXPECT_FALSE(has(get("leader", "/next-level"), "type=\"checkbox\""));
  EXPECT_EQ(get("contact VP", "/next-level").status, 404);
}

TEST_P(NextLevelPages, the_bundle_holds_the_chosen_with_texts_and_evidence) {
  decide();
  const auto all = values();
  const auto nomination = stored(ids_[0]).subject.code == all[1].substr(7) ? ids_[0] : ids_[1];
  db().write([&](Session& s) {
    ASSERT_TRUE(dossiers::save(s, campaign_.id, dossiers::nominee_holder(nomination),
                               {{"profile", "Nửa trang"}, {"achievements", "Báo cáo"}}, 0, "VP",
                               clock_.now()));
    dossiers::DossierFile file;
    file.unit = "VP";
    file.nominee = nomination;
    file.hash = files_.keep(kPdf);
    file.name = "minh chung.pdf";
    file.content_type = "application/pdf";
    ASSERT_TRUE(dossiers::add_file(s, campaign_.id, file));
  });
  post("office", "/next-level", {{"seen", "0"}, {"chosen", all[1]}});
  const auto made = get("office", "/next-level/bundle.zip");
  const auto read = read_bundle(std::string(made.content()), "goi.zip", base::make_date(2025, 8, 24));
  ASSERT_TRUE(read);
  ASSERT_EQ(read->bundle.entries.size(), 1u);
  const auto& entry = read->bundle.entries[0];
  EXPECT_EQ(entry.subject.code, all[1].substr(7));
  EXPECT_EQ(entry.texts, (dossiers::Texts{{"profile", "Nửa trang"}, {"achievements", "Báo cáo"}}));
  EXPECT_EQ(entry.files, (std::vector<BundleFile>{{"minh chung.pdf", "application/pdf", kPdf}}));
  EXPECT_EQ(read->bundle.decision_number, "125/QĐ-SKHCN");
  const auto without = read_bundle(std::string(get("office", "/next-level/bundle.zip?evidence=no").content()),
                                   "goi.zip", base::make_date(2025, 8, 24));
  EXPECT_TRUE(without->bundle.entries[0].files.empty());
  EXPECT_EQ(get("leader", "/next-level/bundle.zip").status, 404);
  EXPECT_EQ(get("leader", "/next-level/list.xlsx").content().substr(0, 2), "PK");
}

TEST_P(NextLevelPages, another_agencys_bundle_becomes_drafts_with_records_texts_and_evidence) {
  const auto address = upload(foreign_bundle());
  EXPECT_FALSE(has(get("office", address), "same_0")) << "first the unit";
  const auto preview = get("office", address + "?unit=VP");
  EXPECT_TRUE(has(preview, "name=\"same_0\""));
  ASSERT_EQ(post("office", address, {{"unit", "VP"}}).status, 303);

  const auto list = db().read([&](Session& s) { return nominations::nominations_of(s, campaign_.id); });
  ASSERT_EQ(list.size(), 1u);
  EXPECT_EQ(list[0].unit_code, "VP");
  EXPECT_EQ(list[0].step, Step::kDrafted);
  EXPECT_TRUE(list[0].subject.code.starts_with("VP-"));
  const auto record = db().read([&](Session& s) { return registry::load_record(s, list[0].subject); });
  ASSERT_EQ(record.people.size(), 1u);
  EXPECT_FALSE(record.evaluations.empty());
  EXPECT_NE(book_.current()->find(list[0].subject), nullptr) << "the criteria judge the nominee";
  const auto dossier = db().read([&](Session& s) {
    return dossiers::dossier_of(s, campaign_.id, dossiers::nominee_holder(list[0].id));
  });
  EXPECT_EQ(dossier.texts, (dossiers::Texts{{"profile", "Trích ngang của người khác"}}));
  const auto files = db().read([&](Session& s) { return dossiers::files_of(s, campaign_.id, "VP"); });
  ASSERT_EQ(files.size(), 1u);
  EXPECT_EQ(files_.read(files[0].hash), kPdf);
  EXPECT_EQ(get("office", address).status, 404) << "the upload is gone";
  EXPECT_TRUE(says(get("office", "/bundles"), "9/QĐ-KHAC"));

  const auto again = upload(foreign_bundle());
  EXPECT_TRUE(says(get("office", again), "Nominated: 1"));
  EXPECT_EQ(post("office", again, {{"unit", "VP"}}).status, 422) << "taken in before";
  EXPECT_EQ(db().read([&](Session& s) { return nominations::nominations_of(s, campaign_.id).size(); }), 1u);
}

TEST_P(NextLevelPages, records_of_a_bundle_are_an_import_that_nominations_hold_on_to) {
  post("office", upload(foreign_bundle()), {{"unit", "VP"}});
  const auto receipt = db().read([](Session& s) { return registry::latest_receipts(s); }).front();
  EXPECT_GT(receipt.added, 0);
  const auto undone = db().write(
      [&](Session& s) { return registry::undo_import(s, receipt.number, nominations::record_uses()); });
  EXPECT_FALSE(undone) << "somebody is nominated on them";
}

TEST_P(NextLevelPages, who_is_the_same_person_here_keeps_the_record_and_who_is_nominated_is_left_out) {
  const auto here = book_.current()->registry().people[0];
  nominate_person("VP", here.code, Step::kDrafted, here.full_name);
  const auto before = db().read([&](Session& s) {
    return registry::load_record(s, {SubjectKind::kPerson, here.code});
  });
  ASSERT_EQ(post("office", upload(foreign_bundle()), {{"unit", "VP"}, {"same_0", here.code}}).status, 303);
  const auto after = db().read([&](Session& s) {
    return registry::load_record(s, {SubjectKind::kPerson, here.code});
  });
  EXPECT_EQ(after.people, before.people);
  for (const auto& one : before.evaluations)
    EXPECT_NE(std::ranges::find(after.evaluations, one), after.evaluations.end()) << one.year;
  const auto taken = db().read([&](Session& s) { return taken_of(s, campaign_.id); }).front();
  EXPECT_EQ(taken.nominated, 0);
  EXPECT_FALSE(taken.left_out.empty());
}

TEST_P(NextLevelPages, only_the_office_takes_in_and_bad_files_are_refused_beside_their_field) {
  const auto address = upload(foreign_bundle());
  for (const auto* who : {"leader", "administrator", "contact VP", "viewer"}) {
    EXPECT_EQ(get(who, "/bundles").status, 404) << who;
    EXPECT_EQ(get(who, address).status, 404) << who;
    EXPECT_EQ(post(who, address, {{"unit", "VP"}}).status, 404) << who;
  }
  EXPECT_EQ(post("office", "/bundles").status, 422);
  uploads_ = {{"bundle", "anh.zip", "no zip"}};
  const auto refused = post("office", "/bundles");
  EXPECT_EQ(refused.status, 422);
  EXPECT_TRUE(has(refused, "href=\"#bundle\""));
  uploads_.clear();
  EXPECT_EQ(post("office", address, {{"unit", "KHONG"}}).status, 200) << "choose a unit first";
  EXPECT_EQ(db().read([&](Session& s) { return nominations::nominations_of(s, campaign_.id).size(); }), 0u);
}

}  // namespace
}  // namespace vinhdanh::campaign::next_level
