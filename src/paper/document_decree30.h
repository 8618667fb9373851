#pragma once

#include <string>
#include <vector>

#include "base/date.h"
#include "paper/document.h"

// Builders for administrative documents in the format of Decree 30/2020/NĐ-CP, Annex I (format) and
// Annex III (model forms). Each function appends to a section what one element of the format needs; the
// numbers are the cells ("ô") of the position diagram in Annex I, part IV. What the decree leaves open
// (widths of the two columns of the head, room for the signature) is chosen here and said so.
namespace vinhdanh::paper::decree30 {

// Measures with their clause in Annex I. Where the decree gives a span, `Format` holds our choice in it.
struct Format {
  double top_mm = 20;                   // I.3: 20–25
  double bottom_mm = 20;                // I.3: 20–25
  double left_mm = 30;                  // I.3: 30–35
  double right_mm = 15;                 // I.3: 15–20
  double page_number_pt = 13;           // I.7: 13–14, centred in the top margin, not on page 1
  double nation_pt = 12;                // II.1: 12–13, upper case, bold
  double motto_pt = 13;                 // II.1: 13–14, bold, rule as long as the text
  double issuer_pt = 12;                // II.2: 12–13, upper case; issuing body bold
  double number_pt = 13;                // II.3: 13
  double date_pt = 13;                  // II.4: 13–14, italic
  double title_pt = 14;                 // II.5: 13–14, bold
  double subject_below_number_pt = 12;  // II.5: abstract of a dispatch 12–13
  double body_pt = 14;                  // II.6: 13–14
  double first_line_mm = 12.7;          // II.6: 10 or 12.7
  double after_pt = 6;                  // II.6: at least 6
  double line_spacing = 1.15;           // II.6: single to 1.5 lines
  double signer_pt = 14;                // II.7: 13–14, bold
  double recipients_pt = 12;            // II.9: "Nơi nhận" 12, italic bold
  double recipient_list_pt = 11;        // II.9: 11
  double annex_pt = 14;                 // III.1: 14, bold
  double signature_room_mm = 25;        // for seal and signature (no figure in the decree)
};

struct Head {
  std::string superior{};  // ô 2, may be empty: "UBND THÀNH PHỐ HẢI PHÒNG"
  std::string issuer{};    // ô 2: "SỞ KHOA HỌC VÀ CÔNG NGHỆ"; '\n' where a long name is to break
  std::string number{};    // ô 3: "05"; empty leaves room for writing it
  std::string sign{};      // ô 3: "QĐ-SKHCN"; both empty: no number (lists, scripts, letters of thanks)
  std::string place{};  // ô 4: "Hải Phòng"; empty: no line of place and date (minutes, Annex III form 1.9)
  base::Date date{};    // ô 4: not valid: room for writing day and month
  int year = 0;         // for the room when the date is not known
  std::string dispatch_subject{};  // ô 5b: "V/v …" of an official dispatch; else empty
};

// Who signs (ô 7). "KT. GIÁM ĐỐC" + "PHÓ GIÁM ĐỐC": authority, then position.
struct Signer {
  std::string authority{};  // "TM. HỘI ĐỒNG", "KT. GIÁM ĐỐC", may be empty
  std::string position{};   // "GIÁM ĐỐC"
  std::string name{};       // may be empty
  std::string hint{};       // "(Ký, ghi rõ họ tên)", italic, may be empty
};

Section section(const Format& format = {}, bool landscape = false);
Document document(DocumentInfo info, const Format& format = {});

void append_head(Section& section, const Head& head, const Format& format = {});
// ô 5a: name of the kind ("KẾ HOẠCH"), abstract, short rule. Empty kind: only the abstract.
void append_title(Section& section, const std::string& kind, const std::string& abstract,
                  const Format& format = {});
// "GIÁM ĐỐC SỞ …" between title and bases of a decision; bold, centred.
void append_authority(Section& section, const std::string& text, const Format& format = {});
// ô 9a: one addressee on the line of "Kính gửi:", several below each other with dashes.
void append_addressees(Section& section, const std::vector<std::string>& names, const Format& format = {});
// ô 6: one line each, italic; ";" and "." are set where the text has none.
void append_bases(Section& section, const std::vector<std::string>& bases, const Format& format = {});
// "QUYẾT ĐỊNH:" centred, bold.
void append_enacting(Section& section, const std::string& word, const Format& format = {});

// Body (ô 6). Text may be any; numbers are given by the caller.
void append_part(Section& section, const std::string& text, const Format& format = {});  // "I. MỤC ĐÍCH"
void append_heading(Section& section, const std::string& text, const Format& format = {});  // "1. Mục đích"
void append_text(Section& section, const std::string& text, const Format& format = {});
void append_text(Section& section, std::vector<Run> runs, const Format& format = {});
// "Điều 1." bold, text behind it; with a title "Điều 1. Title" bold on its own line.
void append_article(Section& section, int number, const std::string& title, const std::string& text,
                    const Format& format = {});
// "a)", "b)", "c)", "d)", "đ)", "e)" … "y)" in the order of the Vietnamese alphabet (II.6), then "aa)" …;
// 0-based.
std::string point_letter(int index);

// ô 7, 9b: recipients on the left, signer on the right. "- " and ";" are set where missing, "." at the
// last one. No recipients: the left side stays empty.
void append_closing(Section& section, const std::vector<std::string>& recipients, const Signer& signer,
                    const Format& format = {});
// Two who sign side by side (minutes, Annex III form 1.9), the recipients below on the left.
void append_two_signers(Section& section, const Signer& left, const Signer& right,
                        const std::vector<std::string>& recipients, const Format& format = {});

// II.3: "05/QĐ-SKHCN" from "5/QĐ-SKHCN", "05" from "5": numbers below 10 begin with 0.
std::string with_zero(std::string number);
// 4 → "IV"; up to some hundreds.
std::string roman(int number);
// III.1: "Phụ lục I" (number 0: no numeral), title, "(Kèm theo …)". Put it into a section of its own.
void append_annex_head(Section& section, int number, const std::string& title, const std::string& attached_to,
                       const Format& format = {});

// A table in body size with a bold, repeated header row. Widths are shares of the text width.
struct ListColumn {
  std::string title{};
  double share = 1;
  Align align = Align::kLeft;
};
void append_list(Section& section, const std::vector<ListColumn>& columns,
                 const std::vector<std::vector<std::string>>& rows, double size_pt = 13);

}  // namespace vinhdanh::paper::decree30
