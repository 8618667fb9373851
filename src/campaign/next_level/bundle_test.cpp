#include "campaign/next_level/bundle.h"

#include <algorithm>
#include <gtest/gtest.h>

#include "access/password.h"
#include "campaign/next_level/bundle_format.h"
#include "campaign/next_level/records.h"
#include "campaign/registry/check.h"
#include "campaign/registry/sample.h"
#include "paper/zip_writer.h"

namespace vinhdanh::campaign::next_level {
namespace {

const auto kToday = base::make_date(2025, 8, 25);

const registry::Registry& whole() {
  static const auto all = registry::make_sample({60, 12, 7});
  return all;
}

registry::Unit the_agency() {
  registry::Unit agency;
  agency.code = "SKHCN";
  agency.name = "Sở Khoa học và Công nghệ";
  agency.kind = registry::UnitKind::kAgency;
  return agency;
}

Bundle a_bundle() {
  const auto& person = whole().people[3];
  const auto& unit = whole().units[4];
  const std::vector<Subject> subjects{{SubjectKind::kPerson, person.code},
                                      {SubjectKind::kCollective, unit.code}};
  Bundle bundle;
  bundle.issuer = "SỞ KHOA HỌC VÀ CÔNG NGHỆ";
  bundle.plan_number = "/KH-SKHCN";
  bundle.decision_number = "125/QĐ-SKHCN";
  bundle.decided_on = base::make_date(2025, 8, 20);
  bundle.made = base::instant_of({kToday, 8, 30, 15});
  bundle.agency = "SKHCN";
  bundle.records = records_of(whole(), subjects, the_agency());
  bundle.entries = {{subjects[0],
                     "Bà " + person.full_name,
                     "Chuyên viên",
                     "Văn phòng Sở",
                     "03 sáng kiến",
                     {{"general", "Dòng một\nDòng hai"}, {"profile", "Trích ngang \"đủ\""}},
                     {{"quyet dinh.pdf", "application/pdf", "%PDF-1.7\nmột\n%%EOF\n"}}},
                    {subjects[1], unit.name, "", unit.name, "", {}, {}}};
  return bundle;
}

base::Result<ReadBundle> read(std::string bytes) {
  return read_bundle(std::move(bytes), "goi.zip", kToday);
}

std::vector<std::string> complaints(std::string bytes) {
  std::vector<std::string> all;
  const auto done = read(std::move(bytes));
  if (done) return {"nothing to complain of"};
  for (const auto& problem : done.error()) all.push_back(base::say(base::Language::kEnglish, problem.text));
  return all;
}

using Parts = std::map<std::string, std::string>;

Parts parts_of(const std::string& bytes) {
  auto zip = paper::ZipReader::from_memory(bytes, "goi.zip").value();
  Parts out;
  for (const auto& part : zip.parts()) out[part] = zip.bytes(part).value();
  return out;
}

std::string packed(const Parts& parts) {
  paper::ZipWriter zip;
  for (const auto& [name, bytes] : parts) zip.add(name, bytes);
  return zip.finish();
}

// With the manifest made anew: what somebody could write who is not this program.
std::string described(const std::string& json) {
  auto parts = parts_of(write_bundle(a_bundle(), {}).bytes);
  parts[std::string(kBundlePart)] = json;
  std::string lines;
  for (const auto& [name, bytes] : parts)
    if (name != kManifestPart) lines += access::token_hash(bytes) + "  " + name + "\n";
  parts[std::string(kManifestPart)] = lines;
  return packed(parts);
}

TEST(Bundle, what_is_written_is_read_again) {
  const std::vector<ReadablePart> readable{{"list.xlsx", "a workbook"}};
  const auto made = write_bundle(a_bundle(), readable);
  const auto again = read(made.bytes);
  ASSERT_TRUE(again) << base::describe(base::Language::kEnglish, again.error().front());
  EXPECT_EQ(again->bundle, a_bundle());
  EXPECT_EQ(again->control, made.control);
  EXPECT_EQ(made.bytes, write_bundle(a_bundle(), readable).bytes);
  EXPECT_EQ(control_words("3f2a91c077dedeadbeef"), "3F2A 91C0 77DE");
}

TEST(Bundle, every_part_that_was_changed_added_or_lost_is_named) {
  auto parts = parts_of(write_bundle(a_bundle(), std::vector<ReadablePart>{{"list.docx", "x"}}).bytes);
  parts["records.xlsx"] += " ";
  parts["thêm.txt"] = "thêm";
  parts.erase("list.docx");
  EXPECT_EQ(complaints(packed(parts)),
            (std::vector<std::string>{
                "“list.docx” is missing from the bundle. Ask the sender for the file again.",
                "“records.xlsx” was changed after the bundle was made. Ask the sender for the file again.",
                "“thêm.txt” was put into the bundle after it was made. Ask the sender for the file again."}));
}

TEST(Bundle, other_files_are_refused_with_a_sentence) {
  EXPECT_EQ(complaints(packed({{"word/document.xml", "<a/>"}})).front().substr(0, 31),
            "This is no bundle of nominees: ");
  EXPECT_EQ(complaints("no zip").size(), 1u);
  const auto bytes = write_bundle(a_bundle(), {}).bytes;
  for (const auto part : {bytes.size() / 3, bytes.size() - 10}) EXPECT_FALSE(read(bytes.substr(0, part)));
}

TEST(Bundle, a_description_that_does_not_fit_is_refused_not_guessed) {
  const auto unreadable = std::vector<std::string>{
      "The description of the bundle can't be read. Ask the sender for the file again."};
  EXPECT_EQ(complaints(described("{")), unreadable);
  EXPECT_EQ(complaints(described("[]")), unreadable);
  EXPECT_EQ(complaints(described(R"({"format":"vinhdanh-next-level","version":"1"})")), unreadable);
  EXPECT_EQ(complaints(described(R"({"format":"other"})")),
            (std::vector<std::string>{"This file is of another kind than a bundle of nominees."}));
  EXPECT_EQ(complaints(described(R"({"format":"vinhdanh-next-level","version":2})")),
            (std::vector<std::string>{
                "A newer version of the program made this bundle. Update this installation first."}));
}

TEST(Bundle, a_nominee_without_a_record_or_named_twice_is_refused) {
  auto bundle = a_bundle();
  bundle.entries.push_back(bundle.entries.front());
  bundle.entries.push_back({{SubjectKind::kPerson, "KHONG"}, "Ông Không Có", "", "", "", {}, {}});
  EXPECT_EQ(complaints(write_bundle(bundle, {}).bytes),
            (std::vector<std::string>{
                bundle.entries[0].name + " stands twice in the bundle.",
                "The bundle has no record of Ông Không Có. Ask the sender for the file again."}));
  bundle.entries.clear();
  EXPECT_EQ(complaints(write_bundle(bundle, {}).bytes).front(),
            "A bundle holds 1 to 1000 nominees; this one holds 0.");
}

TEST(Bundle, evidence_is_known_by_its_bytes_not_by_its_name) {
  auto bundle = a_bundle();
  bundle.entries[0].files[0].bytes = "MZ a program";
  EXPECT_FALSE(read(write_bundle(bundle, {}).bytes));
}

TEST(Records, only_what_belongs_to_the_nominees_travels) {
  const auto records = a_bundle().records;
  ASSERT_EQ(records.people.size(), 1u);
  ASSERT_EQ(records.units.size(), 2u);
  EXPECT_EQ(records.units[1].parent, "SKHCN");
  for (const auto& position : records.people[0].positions) EXPECT_EQ(position.unit, "SKHCN");
  for (const auto& one : records.initiatives)
    for (const auto& author : one.authors) EXPECT_EQ(author.person, records.people[0].code);
  EXPECT_FALSE(records.evaluations.empty());
  for (const auto& one : records.evaluations)
    EXPECT_TRUE(one.subject == (Subject{SubjectKind::kPerson, records.people[0].code}) ||
                one.subject == (Subject{SubjectKind::kCollective, records.units[1].code}));
  EXPECT_FALSE(has_errors(registry::check(records, kToday)));
}

TEST(Records, codes_here_are_those_of_the_sender_behind_the_unit) {
  const auto bundle = a_bundle();
  const auto& person = bundle.entries[0].subject;
  const auto here = registry::make_sample({60, 12, 1});
  const auto fresh = fitted(bundle.records, bundle.agency, {"VP", {}});
  EXPECT_EQ(fresh.people[0].code, "VP-" + person.code);
  EXPECT_EQ(fresh.people[0].positions[0].unit, "VP");
  ASSERT_EQ(fresh.units.size(), 1u);
  EXPECT_EQ(fresh.units[0].parent, "VP");
  EXPECT_FALSE(has_errors(registry::check(fresh, kToday, &here)));

  const auto known = fitted(bundle.records, bundle.agency, {"VP", {{person, here.people[0].code}}});
  EXPECT_TRUE(known.people.empty());
  EXPECT_EQ(known.evaluations.size(), fresh.evaluations.size());
  EXPECT_TRUE(std::ranges::any_of(known.evaluations,
                                  [&](const auto& one) { return one.subject.code == here.people[0].code; }));
}

TEST(Records, look_alikes_have_the_name_and_first_the_day_of_birth) {
  registry::Registry here;
  registry::Person one;
  one.code = "A";
  one.full_name = "Nguyễn Thị Mẫu";
  here.people.push_back(one);
  one.code = "B";
  one.full_name = "NGUYỄN THỊ MẪU";
  one.birth_date = base::make_date(1980, 5, 3);
  here.people.push_back(one);
  one.code = "C";
  one.full_name = "Nguyễn Thị Khác";
  here.people.push_back(one);
  one.full_name = "Nguyễn Thị Mẫu";
  std::vector<std::string> codes;
  for (const auto* found : look_alikes(here, one)) codes.push_back(found->code);
  EXPECT_EQ(codes, (std::vector<std::string>{"B", "A"}));
}

}  // namespace
}  // namespace vinhdanh::campaign::next_level
