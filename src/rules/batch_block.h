#pragma once

#include <cstdint>
#include <span>
#include <vector>

#include "rules/batch.h"

namespace vinhdanh::rules {

// The registers of one thread and the passes over one block of subjects.
class BlockRunner {
 public:
  static constexpr std::size_t kSubjects = 2048;

  BlockRunner(const Settled& settled, const Columns& columns, const Plan& plan);
  // Subjects from `begin` up to `end`, at most kSubjects. Only subjects of `kind` are written.
  void run(std::size_t begin, std::size_t end, Kind kind, BatchVerdicts& out);

 private:
  using Byte = std::uint8_t;
  struct Register {
    std::vector<Byte> values;
    std::vector<std::uint16_t> low, high;  // counts
    std::vector<Bounds> bounds;
  };

  void step(const Step& step, Register& out);
  void values_step(const Step& step, Register& out);
  void subject_step(const Step& step, Register& out);
  void item_step(const Step& step, Register& out);
  void bounds_step(const Step& step, Register& out);
  void count_levels(const Step& step, Register& out);
  void longest_run(const Step& step, Register& out);
  void count_titles(const Step& step, Register& out);
  void count_subject(Register& out);
  void count_items(const Step& step, Register& out);
  void sum_items(const Step& step, bool once, std::vector<std::uint16_t>& low,
                 std::vector<std::uint16_t>& high);
  void every_level(const Step& step, Register& out);
  void compare_count(const Step& step, Register& out);
  void write(Kind kind, BatchVerdicts& out) const;
  Byte year_value(const Step& test, std::size_t year, std::size_t subject) const;
  std::size_t subjects() const { return end_ - begin_; }
  std::size_t items() const { return item_end_ - item_begin_; }
  Register& reg(int index) { return registers_[static_cast<std::size_t>(index)]; }

  const Settled& settled_;
  const Columns& columns_;
  const Plan& plan_;
  std::vector<Register> registers_;
  std::size_t begin_ = 0, end_ = 0, item_begin_ = 0, item_end_ = 0;
  std::vector<Byte> counted_;
  std::vector<std::uint32_t> sums_;
};

}  // namespace vinhdanh::rules
