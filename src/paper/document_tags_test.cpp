#include "paper/document_tags.h"

#include <gtest/gtest.h>

#include "paper/document_decree30.h"

namespace vinhdanh::paper {
namespace {

namespace d30 = decree30;
using List = TemplateValue::List;

TemplateData person(const std::string& name, const std::string& post) {
  return {{{"ten", name}, {"chuc_vu", post}}};
}

std::string tagged(Section section, const TemplateData& data, const std::vector<TagPhrase>& phrases = {}) {
  Document document;
  document.sections.push_back(std::move(section));
  return plain_text(with_tags(std::move(document), data, phrases));
}

TEST(DocumentTags, whole_words_give_way_the_longest_first) {
  Section section;
  section.blocks.emplace_back(
      paragraph("Sở Mẫu thuộc UBND; Sở Mẫu Lớn; SỞ MẪU; Sở Mẫuu; ngày 05 tháng 01 năm 2011, 05/01/2011"));
  EXPECT_EQ(
      tagged(
          std::move(section),
          {{{"so", "Sở Mẫu"}, {"lon", "Sở Mẫu Lớn"}, {"ngay", base::make_date(2011, 1, 5)}, {"ngan", "UB"}}}),
      "{so} thuộc UBND; {lon}; {so|upper}; Sở Mẫuu; {ngay|long}, {ngay|short}\n");
}

TEST(DocumentTags, a_row_is_what_repeats_and_the_rows_of_further_items_go) {
  auto section = d30::section();
  d30::append_list(section, {{"STT"}, {"Họ tên"}, {"Chức vụ"}},
                   {{"1", "Bà Một", "Trưởng phòng"}, {"2", "Ông Hai", ""}, {"", "Tổng cộng", "02 người"}});
  EXPECT_EQ(
      tagged(std::move(section), {{{"nguoi", List{person("Bà Một", "Trưởng phòng"), person("Ông Hai", "")}}}},
             {{"02 người", "{so} người"}}),
      "STT\tHọ tên\tChức vụ\n{#nguoi}{index}\t{ten}\t{chuc_vu}{/nguoi}\n\tTổng cộng\t{so} người\n");
}

TEST(DocumentTags, the_fullest_row_of_a_list_stands_for_all) {
  auto section = d30::section();
  d30::append_list(section, {{"STT"}, {"Nội dung"}, {"Đơn vị"}},
                   {{"I", "NHÓM MỘT", ""}, {"1", "Hoa tặng", "Bó"}, {"2", "Nước uống", "Chai"}});
  const auto row = [](const char* number, const char* what, const char* unit) {
    return TemplateData{{{"stt", number}, {"noi_dung", what}, {"don_vi", unit}}};
  };
  EXPECT_EQ(tagged(std::move(section), {{{"chi", List{row("I", "NHÓM MỘT", ""), row("1", "Hoa tặng", "Bó"),
                                                      row("2", "Nước uống", "Chai")}}}}),
            "STT\tNội dung\tĐơn vị\n{#chi}{stt}\t{noi_dung}\t{don_vi}{/chi}\n");
}

TEST(DocumentTags, paragraphs_with_values_of_a_list_are_put_between_its_tags) {
  Section section;
  for (const auto* text : {"Đầu", "Dòng mẫu", "Cuối"}) section.blocks.emplace_back(paragraph(text));
  EXPECT_EQ(tagged(std::move(section), {{{"van", List{{{{"dong", TemplateText{{plain("Dòng mẫu")}}}}}}}}}),
            "Đầu\n{#van}\n{dong}\n{/van}\nCuối\n");
}

TEST(DocumentTags, a_heading_goes_with_the_table_of_a_list_without_items) {
  auto section = d30::section();
  d30::append_heading(section, "I. CÁ NHÂN");
  d30::append_list(section, {{"STT"}, {"Họ tên"}}, {{"1", "Bà Một"}});
  d30::append_text(section, "Hết.");
  EXPECT_EQ(tagged(std::move(section), {{{"nguoi", List{person("Bà Một", "")}}}}),
            "{?nguoi}\nI. CÁ NHÂN\nSTT\tHọ tên\n{#nguoi}{index}\t{ten}{/nguoi}\n{/nguoi}\nHết.\n");
}

}  // namespace
}  // namespace vinhdanh::paper
