"""The canonical form, one convention after the other."""

from textwrap import dedent

import pytest

from tests.format.comparing import canonical


def becomes(written: str, formatted: str) -> None:
    """Assert what comes of a text, and that nothing further comes of that."""
    written, formatted = (dedent(text).removeprefix("\n") for text in (written, formatted))
    assert canonical(written) == formatted
    assert canonical(formatted) == formatted


def stays(written: str) -> None:
    becomes(written, written)


def joined(written: str) -> str:
    """The lines as one."""
    return " ".join(written.split()) + "\n"


def test_four_spaces_for_each_level() -> None:
    becomes(
        """
        block a
          scale from 0 to 1
          criterion b
                title en "B"
                score = 1
        """,
        """
        block a
            scale from 0 to 1

            criterion b
                title en "B"
                score = 1
        """,
    )


@pytest.mark.parametrize(
    ("written", "formatted"),
    [
        ("let a=b+c-d*e/f^2", "let a = b + c - d * e / f ^ 2"),
        ("let a =  b  <=c", "let a = b <= c"),
        ("let a = b>=2 and\tnot c", "let a = b >= 2 and not c"),
        ("let a = ( b+c )*d", "let a = (b + c) * d"),
        ("let a = not(b)", "let a = not (b)"),
        ("let a = b is  one   of(c ,d)", "let a = b is one of (c, d)"),
        ("let a = sum (b of c where(d>0)weighted  by e)", "let a = sum(b of c where (d > 0) weighted by e)"),
        ("let a = min( b,c )", "let a = min(b, c)"),
        ("let a = rounded (b , half  up to 2 decimals)", "let a = rounded(b, half up to 2 decimals)"),
        ("let a = look up b in c by(d,e)", "let a = look up b in c by (d, e)"),
        ("let a = score of b . c", "let a = score of b.c"),
        ("let a = b . c is scored", "let a = b.c is scored"),
        ("let a = 2025-01-01-5days", "let a = 2025-01-01 - 5 days"),
        ("let a = 2025-01-011", "let a = 2025 - 01 - 011"),
        ("let a = 1  January   of the next year", "let a = 1 January of the next year"),
        ('title kk "Ә"ru "Б"  en"C"', 'title kk "Ә" ru "Б" en "C"'),
        ("input a:number from 0 to 5 ,may be missing", "input a: number from 0 to 5, may be missing"),
        ("function f (a,b : yes or no)=a", "function f(a, b: yes or no) = a"),
        ("block a ,weight 45 %", "block a, weight 45%"),
        ("for  each\tof a", "for each of a"),
        ("takes 0.2 for each  of a ,at most 5", "takes 0.2 for each of a, at most 5"),
    ],
)
def test_one_space_between_words_and_around_operators(written: str, formatted: str) -> None:
    becomes(f"{written}\n", f"{formatted}\n")


@pytest.mark.parametrize(
    ("written", "formatted"),
    [
        ("- a", "-a"),
        ("a - -  b", "a - -b"),
        ("-( a+b )", "-(a + b)"),
        ("worth -1", "worth - 1"),
        ("b ^ - 1", "b ^ -1"),
        ("a is - 1", "a is -1"),
        ("max(- a,- - b)", "max(-a, --b)"),
    ],
)
def test_the_sign_of_a_number_stands_before_it(written: str, formatted: str) -> None:
    becomes(f"let x = {written}\n", f"let x = {formatted}\n")


def test_a_share_may_be_below_zero() -> None:
    becomes("criterion a, worth - 5\n", "criterion a, worth -5\n")


@pytest.mark.parametrize(
    ("written", "formatted"),
    [
        ("3 / 4", "3/4"),
        ("- 3 / 4", "-3/4"),
        ("b - 3 /4", "b - 3/4"),
        ("2*(3 / 4)", "2 * (3/4)"),
        ("1/2/3", "1/2 / 3"),
        ("a/3/4", "a / 3 / 4"),
        ("2*3/4", "2 * 3 / 4"),
        ("3/4^2", "3 / 4 ^ 2"),
        ("3/4 days", "3 / 4 days"),
        ("3 days/4", "3 days / 4"),
        ("3%/4", "3% / 4"),
        ("(3)/4", "(3) / 4"),
        ("planned/actual", "planned / actual"),
    ],
)
def test_a_fraction_is_written_as_one_number_where_it_is_one(written: str, formatted: str) -> None:
    becomes(f"let x = {written}\n", f"let x = {formatted}\n")


def test_numbers_and_texts_stay_as_they_are_written() -> None:
    stays(
        """
        let x = 007 + 2.50 + 45%
        let y = "  two  spaces, # and ( no comment"
        """
    )


def test_the_order_of_clauses_texts_and_names_is_the_authors() -> None:
    stays(
        """
        rating a
            in c, b
            cites order "2"
            title ru "А" en "A" kk "Ә"
            cites order "1"
        """
    )


class TestAlternatives:
    def test_stand_below_the_first_value(self) -> None:
        becomes(
            """
            let points = 5 when a > 3
              1 when a > 2
              0 otherwise
            """,
            """
            let points = 5 when a > 3
                         1 when a > 2
                         0 otherwise
            """,
        )

    def test_clauses_about_the_value_follow_less_deep(self) -> None:
        becomes(
            """
            let points = 5 when a > 3
                    0 otherwise
                    title en "P"
            """,
            """
            let points = 5 when a > 3
                         0 otherwise
                title en "P"
            """,
        )

    def test_of_a_function_stand_below_its_value(self) -> None:
        becomes(
            """
            function f(a,b)=1 when a>b
             0 otherwise
            """,
            """
            function f(a, b) = 1 when a > b
                               0 otherwise
            """,
        )

    def test_are_not_parted_by_empty_lines(self) -> None:
        becomes(
            """
            let x = 1 when a

                    2 when b


                    0 otherwise
            """,
            """
            let x = 1 when a
                    2 when b
                    0 otherwise
            """,
        )

    def test_keep_the_comments_between_them(self) -> None:
        becomes(
            """
            let x = 1 when a # first
            # second
              2 when b
                  # third
              0 otherwise
            """,
            """
            let x = 1 when a  # first
                    # second
                    2 when b
                    # third
                    0 otherwise
            """,
        )

    def test_and_their_value_may_run_on(self) -> None:
        becomes(
            """
            let x = (
             a
             + b) when c
               (d +
                 e) when f
               0 otherwise
               title en "X"
            """,
            """
            let x = (
                        a
                        + b) when c
                    (d +
                        e) when f
                    0 otherwise
                title en "X"
            """,
        )

    def test_with_lines_of_their_own_below_them_are_not_aligned(self) -> None:
        # No rule has such lines, but they can be read, and so must be their canonical form.
        becomes(
            """
            let points = 5 when a
              0 otherwise
                note en "a"
              title en "b"
            """,
            """
            let points = 5 when a
                0 otherwise
                    note en "a"
                title en "b"
            """,
        )


class TestEmptyLines:
    def test_one_stands_around_declarations_with_members(self) -> None:
        becomes(
            """
            reading a
                option b
                option c
            block d
                input e: number
                input f: number
                for each of g
                    h = 1
                criterion i
                criterion j
                penalty k
                let l = 1
            flag m
            succession
            appeal
            """,
            """
            reading a
                option b
                option c

            block d
                input e: number
                input f: number

                for each of g
                    h = 1

                criterion i

                criterion j

                penalty k

                let l = 1

            flag m

            succession

            appeal
            """,
        )

    def test_none_is_put_between_the_lines_of_a_succession(self) -> None:
        stays(
            """
            succession
                for each of predecessors
                    a = 1
                let b = 2
                window c from 1 January
                window d from 1 July
            """
        )

    def test_those_of_the_author_stay_one_at_a_time(self) -> None:
        becomes(
            "input a: number\n\n\n\ninput b: number\n   \n\t\ninput c: number\n",
            "input a: number\n\ninput b: number\n\ninput c: number\n",
        )

    def test_none_stands_at_the_start_of_a_file_or_body_and_at_the_end(self) -> None:
        becomes("\n\nblock a\n\n    scale from 0 to 1\n\n\n", "block a\n    scale from 0 to 1\n")

    def test_the_one_before_a_declaration_stands_above_its_comments(self) -> None:
        becomes(
            """
            criterion a
                score = 1
                # of a
            # of b
            # too
            criterion b
            """,
            """
            criterion a
                score = 1
                # of a

            # of b
            # too
            criterion b
            """,
        )

    def test_one_between_a_comment_and_its_declaration_is_enough(self) -> None:
        stays(
            """
            criterion a
            # of both

            criterion b
            """
        )

    @pytest.mark.parametrize("written", ["", "\n", "  \n\t\n\n"])
    def test_a_file_of_nothing_has_none(self, written: str) -> None:
        assert canonical(written) == ""


class TestComments:
    def test_have_a_space_behind_their_sign_and_two_before_it(self) -> None:
        becomes(
            "#one\ninput a: number#two\ninput b: number      #   three  \n##four\n#\n#\tfive\n",
            "# one\ninput a: number  # two\ninput b: number  #   three\n## four\n#\n# five\n",
        )

    def test_stand_where_the_line_below_them_stands(self) -> None:
        becomes(
            """
            # file
            block a
            # first
                     # second
              scale from 0 to 1
            # third
              score = 1
            """,
            """
            # file
            block a
                # first
                # second
                scale from 0 to 1
                # third
                score = 1
            """,
        )

    def test_behind_a_body_belong_to_what_they_are_indented_like(self) -> None:
        becomes(
            """
            block a
              block b
                score = 1
                # of b
              # of a
            # of c
            block c
              score = 2
              # of c

            # of the file
            """,
            """
            block a
                block b
                    score = 1
                    # of b
                # of a

            # of c
            block c
                score = 2
                # of c

            # of the file
            """,
        )

    def test_deeper_than_a_line_without_a_body_stay_deeper(self) -> None:
        stays(
            """
            reading a
                # option b
                # option c

            reading d
                # option e
            """
        )

    def test_after_aligned_alternatives_may_be_of_either_depth(self) -> None:
        stays(
            """
            let x = 1 when a
                    0 otherwise
                    # of the value
                # of the title
                title en "X"
            """
        )

    def test_above_a_clause_that_is_indented_like_the_alternatives_belong_to_the_clause(self) -> None:
        becomes(
            """
            let x = 1 when a
              0 otherwise
              # of the title
              title en "X"
            """,
            """
            let x = 1 when a
                    0 otherwise
                # of the title
                title en "X"
            """,
        )

    def test_inside_parentheses_stay_in_their_rows(self) -> None:
        becomes(
            """
            let x = ( # one
            # two
             a # three

                # four
              + b # five
              # six
             ) / 2 # seven
            """,
            """
            let x = (  # one
                # two
                a  # three

                # four
                + b  # five
                # six
                ) / 2  # seven
            """,
        )

    def test_alone_in_a_file_stay(self) -> None:
        becomes("\n  # one\n\n\n # two", "# one\n\n# two\n")


class TestRowsOfTheAuthor:
    def test_stay_and_are_indented_by_the_parentheses_around_them(self) -> None:
        becomes(
            """
            criterion a
              score = (
               b
                 + max(c,
               d)
               + min((
                 e), f
               ) )/ 2
            """,
            """
            criterion a
                score = (
                    b
                    + max(c,
                        d)
                    + min((
                        e), f
                        )) / 2
            """,
        )

    def test_may_be_parted_by_an_empty_line_but_at_the_ends_of_the_parentheses(self) -> None:
        becomes(
            """
            let x = (

              a


              + b

              )
            """,
            """
            let x = (
                a

                + b
                )
            """,
        )

    def test_are_not_joined(self) -> None:
        stays(
            """
            let x = max(a,
                b)
            """
        )


class TestLongLines:
    """Lines of one row with more than 110 columns."""

    def test_of_a_sum_are_broken_before_its_operators(self) -> None:
        becomes(
            joined(
                """
                let total = weight of goals * goals_result + weight of interaction * interaction_result
                - weight of organisation * organisation_result
                """
            ),
            """
            let total = (
                weight of goals * goals_result
                + weight of interaction * interaction_result
                - weight of organisation * organisation_result
                )
            """,
        )

    def test_are_broken_further_while_a_row_is_too_long(self) -> None:
        becomes(
            f"let x = {' * '.join(['a_factor_with_a_long_name'] * 5)} + 1\n",
            """
            let x = (
                (
                    a_factor_with_a_long_name
                    * a_factor_with_a_long_name
                    * a_factor_with_a_long_name
                    * a_factor_with_a_long_name
                    * a_factor_with_a_long_name
                    )
                + 1
                )
            """,
        )

    def test_are_broken_inside_the_parentheses_that_they_have(self) -> None:
        becomes(
            joined(
                """
                applies when not (the_first_of_three_conditions or the_second_of_three_conditions
                or (the_third_of_three_conditions))
                """
            ),
            """
            applies when not (
                the_first_of_three_conditions
                or the_second_of_three_conditions
                or (the_third_of_three_conditions)
                )
            """,
        )
        becomes(
            joined(
                """
                let x = (the_first_summand_of_three + the_second_summand_of_three
                + (the_third_summand_of_three + 1)) * ((the_factor_of_them))
                """
            ),
            """
            let x = (
                (the_first_summand_of_three + the_second_summand_of_three + (the_third_summand_of_three + 1))
                * ((the_factor_of_them))
                )
            """,
        )

    def test_keep_a_sum_in_parentheses_together(self) -> None:
        becomes(
            joined(
                """
                let x = (the_first_summand_of_four + the_second_summand_of_four)
                - (the_third_summand_of_four + the_fourth_summand_of_four)
                """
            ),
            """
            let x = (
                (the_first_summand_of_four + the_second_summand_of_four)
                - (the_third_summand_of_four + the_fourth_summand_of_four)
                )
            """,
        )

    def test_of_a_list_are_broken_behind_its_commas(self) -> None:
        becomes(
            joined(
                """
                applies when the_kind_of_the_body is one of (the_first_kind_of_three,
                the_second_kind_of_three, the_third_kind_of_three)
                """
            ),
            """
            applies when the_kind_of_the_body is one of (
                the_first_kind_of_three,
                the_second_kind_of_three,
                the_third_kind_of_three
                )
            """,
        )
        becomes(
            joined(
                """
                let x = max(the_first_argument_of_three + 1, min(the_second_argument_of_three, 2),
                rounded(the_third_argument_of_three, half up to 2 decimals))
                """
            ),
            """
            let x = max(
                the_first_argument_of_three + 1,
                min(the_second_argument_of_three, 2),
                rounded(the_third_argument_of_three, half up to 2 decimals)
                )
            """,
        )

    def test_of_a_value_of_rows_are_broken_before_its_clauses(self) -> None:
        becomes(
            joined(
                """
                let x = sum(points_of_the_indicator of indicators where the_value_is_known and the_plan > 0
                and not (the_value_is_estimated) weighted by (the_size_of_the_indicator))
                """
            ),
            """
            let x = sum(
                points_of_the_indicator of indicators
                where the_value_is_known and the_plan > 0 and not (the_value_is_estimated)
                weighted by (the_size_of_the_indicator)
                )
            """,
        )

    def test_with_alternatives_are_counted_from_the_value_as_these_are(self) -> None:
        becomes(
            joined(
                """
                let part = the_share * days_between(1 January, effective) / the_whole_year
                when the_weight is share_and_time_together
                """
            )
            + "   0 otherwise\n",
            """
            let part = (
                           the_share
                           * days_between(1 January, effective)
                           / the_whole_year
                           ) when the_weight is share_and_time_together
                       0 otherwise
            """,
        )

    def test_are_broken_at_the_longest_formula_first(self) -> None:
        becomes(
            joined(
                """
                limits the score to the_most_points - the_points_lost when the_first_of_three_conditions
                and the_second_of_three_conditions and the_third_of_three_conditions
                """
            ),
            """
            limits the score to the_most_points - the_points_lost when (
                the_first_of_three_conditions
                and the_second_of_three_conditions
                and the_third_of_three_conditions
                )
            """,
        )

    def test_are_measured_as_they_will_be_written(self) -> None:
        stays(f"let x = {'not ' * 20}{'a' * 22} * {'b' * 24} is known\n")
        becomes(
            f"let x = {'not ' * 20}{'a' * 22}*{'b' * 25} is known\n",
            f"""
            let x = {"not " * 20}(
                {"a" * 22}
                * {"b" * 25}
                ) is known
            """,
        )

    def test_keep_their_comment_which_does_not_count(self) -> None:
        stays(f"let x = the_first_summand + the_second_summand  # {'a long comment ' * 5}it is\n")
        becomes(
            joined(
                """
                let x = the_first_summand_of_three_that_are_long + the_second_summand_of_three_that_are_long
                + the_third_summand_of_three # why
                """
            ),
            """
            let x = (
                the_first_summand_of_three_that_are_long
                + the_second_summand_of_three_that_are_long
                + the_third_summand_of_three
                )  # why
            """,
        )

    def test_without_a_formula_worth_breaking_stay_long(self) -> None:
        stays(f'title en "{"long " * 30}"\n')
        stays(f"applies to {', '.join(f'a_kind_of_bodies_{number}' for number in range(9))}\n")
        stays(f"bodies assessed on {', '.join(f'block_{number}' for number in range(15))} when a is b\n")


class TestFiles:
    @pytest.mark.parametrize("end", ["\n", "\r\n", "\r"])
    def test_any_end_of_lines_becomes_the_usual_one(self, end: str) -> None:
        assert canonical(f"block a{end}    score = 1{end}".encode()) == "block a\n    score = 1\n"

    def test_a_byte_order_mark_is_left_out(self) -> None:
        assert canonical("input a: number\n".encode("utf-8-sig")) == "input a: number\n"

    def test_the_last_line_is_ended(self) -> None:
        assert canonical("input a: number") == "input a: number\n"

    def test_blanks_at_the_end_of_lines_are_gone(self) -> None:
        becomes("input a: number \t\n  \n# b  \n", "input a: number\n\n# b\n")
