#include <fstream>
#include <gtest/gtest.h>

#include "paper/zip_reader.h"
#include "paper/zip_relations.h"
#include "paper/zip_writer.h"
#include "testing/temp_dir.h"

namespace vinhdanh::paper {
namespace {

std::string why(const base::Problems& problems) {
  return problems.empty() ? "" : base::say(base::Language::kEnglish, problems.front().text);
}

constexpr auto kDamaged =
    "The file is damaged. Open it in the program that made it, save it again and use the new file.";
constexpr auto kTooLarge =
    "The file is larger inside than can be accepted. Delete what is not needed (empty rows, pictures) and "
    "save it again, or split it into several files.";
constexpr auto kHostile =
    "The file holds a part with a forbidden name, as files made to do harm do. Ask the sender for a new "
    "file.";

std::string package(std::string_view name, std::string_view bytes) {
  ZipWriter writer;
  writer.add(name, bytes);
  return writer.finish();
}

TEST(Zip, what_was_written_is_read_back_packed_stored_and_copied_raw) {
  const std::string text(100'000, 'x');
  ZipWriter writer;
  writer.add("a/văn bản.xml", text);
  writer.add_stored("b.bin", "12345");
  const auto first = ZipReader::from_memory(writer.finish(), "t.zip").value();
  ZipWriter copy;
  copy.add_raw("a/văn bản.xml", first.raw("a/văn bản.xml").value());
  copy.add_raw("B.bin", first.raw("b.bin").value());
  const auto second = ZipReader::from_memory(copy.finish(), "t.zip").value();
  EXPECT_EQ(second.parts(), (std::vector<std::string>{"a/văn bản.xml", "B.bin"}));
  EXPECT_EQ(second.bytes("A/văn bản.xml").value(), text);
  EXPECT_EQ(second.bytes("b.bin").value(), "12345");
  EXPECT_FALSE(second.has("c"));
}

TEST(Zip, the_same_parts_give_the_same_bytes) {
  EXPECT_EQ(package("a", "text"), package("a", "text"));
}

TEST(Zip, is_opened_from_the_disk_too) {
  testing::TempDir dir;
  std::ofstream(dir / "a.zip", std::ios::binary) << package("a", "text");
  EXPECT_EQ(ZipReader::open(dir / "a.zip", "a.zip").value().bytes("a").value(), "text");
  EXPECT_EQ(why(ZipReader::open(dir / "b.zip", "b.zip").error()),
            "The file could not be read. Upload it again.");
}

TEST(Zip, every_cut_of_a_package_is_refused) {
  const auto whole = package("a", "some text that is packed");
  for (std::size_t length = 0; length < whole.size(); ++length)
    EXPECT_FALSE(ZipReader::from_memory(whole.substr(0, length), "t").has_value()) << length;
}

TEST(Zip, changed_bytes_are_noticed_by_the_checksum) {
  auto bytes = package("a", "some text that is packed");
  bytes[36] = static_cast<char>(bytes[36] ^ 0x10);
  const auto reader = ZipReader::from_memory(bytes, "t").value();
  EXPECT_EQ(why(reader.bytes("a").error()), kDamaged);
}

TEST(Zip, names_that_lead_out_of_the_package_are_refused) {
  for (const auto* name : {"../a", "a/../../b", "..\\a", "//etc/passwd", "C:\\a", "a/.."})
    EXPECT_EQ(why(ZipReader::from_memory(package(name, "x"), "t").error()), kHostile) << name;
}

TEST(Zip, the_same_part_twice_is_refused_also_in_other_case) {
  ZipWriter writer;
  writer.add("a/B", "1");
  writer.add("A/b", "2");
  EXPECT_EQ(why(ZipReader::from_memory(writer.finish(), "t").error()), kHostile);
}

TEST(Zip, bombs_are_refused_at_opening_when_they_declare_their_size_and_while_reading_when_they_lie) {
  const std::string zeros(5'000'000, '\0');
  ZipLimits limits;
  limits.ratio_free_bytes = 1'000'000;
  EXPECT_EQ(why(ZipReader::from_memory(package("a", zeros), "t", limits).error()), kTooLarge);
  auto lying = package("a", zeros);
  const auto directory = lying.rfind("PK\1\2");
  for (int i = 0; i < 4; ++i) lying[directory + 24 + static_cast<std::size_t>(i)] = i == 0 ? 100 : 0;
  const auto opened = ZipReader::from_memory(lying, "t", limits);
  ASSERT_TRUE(!opened || !opened->bytes("a"));
}

TEST(Zip, parts_over_the_limit_and_too_many_parts_are_refused) {
  ZipLimits limits;
  limits.part_bytes = 10;
  EXPECT_EQ(why(ZipReader::from_memory(package("a", "12345678901"), "t", limits).error()), kTooLarge);
  limits = {};
  limits.parts = 0;
  EXPECT_EQ(why(ZipReader::from_memory(package("a", "1"), "t", limits).error()), kTooLarge);
  limits = {};
  limits.total_bytes = 6;
  auto reader = ZipReader::from_memory(package("a", "12345"), "t", limits).value();
  EXPECT_EQ(reader.bytes("a").value(), "12345");
  EXPECT_EQ(why(reader.bytes("a").error()), kTooLarge);
  reader.start_pass();
  EXPECT_EQ(reader.bytes("a").value(), "12345");
}

TEST(Zip, targets_of_relationships_are_resolved_like_paths) {
  EXPECT_EQ(resolve_target("xl/workbook.xml", "worksheets/sheet1.xml"), "xl/worksheets/sheet1.xml");
  EXPECT_EQ(resolve_target("xl/workbook.xml", "/xl/a.xml"), "xl/a.xml");
  EXPECT_EQ(resolve_target("xl/worksheets/sheet1.xml", "../comments1.xml"), "xl/comments1.xml");
  EXPECT_EQ(resolve_target("", "xl/workbook.xml"), "xl/workbook.xml");
  EXPECT_EQ(relations_part("xl/workbook.xml"), "xl/_rels/workbook.xml.rels");
  EXPECT_EQ(relations_part(""), "_rels/.rels");
}

}  // namespace
}  // namespace vinhdanh::paper
