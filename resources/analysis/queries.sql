-- 衡才数据移交：在解开压缩包的文件夹里运行 duckdb -c ".read queries.sql"
-- Hengcai hand-over for analysis: run it in the folder into which the archive was unpacked.

CREATE OR REPLACE VIEW people AS SELECT * FROM read_parquet('people/*/*.parquet');
CREATE OR REPLACE VIEW round_results AS SELECT * FROM read_parquet('round_results/*/*.parquet');
CREATE OR REPLACE VIEW grade_movements AS SELECT * FROM read_parquet('grade_movements/*/*.parquet');
CREATE OR REPLACE VIEW published_totals AS SELECT * FROM read_parquet('published_totals/*/*.parquet');

-- 每一个公布的合计，由明细重新算出 / every published total, worked out again from the rows
CREATE OR REPLACE VIEW recomputed_totals AS
  SELECT period, city, 'people' AS measure, '' AS key, CAST(count(*) AS VARCHAR) AS value FROM people GROUP BY period, city
  UNION ALL
  SELECT period, city, 'grade', grade, CAST(count(*) AS VARCHAR) FROM people GROUP BY period, city, grade
  UNION ALL
  SELECT period, city, 'status', concat_ws('|', round, month, status), CAST(count(*) AS VARCHAR) FROM round_results GROUP BY period, city, round, month, status
  UNION ALL
  SELECT period, city, 'composite_sum', concat_ws('|', round, month), CAST(sum(composite) AS VARCHAR) FROM round_results WHERE composite IS NOT NULL
    GROUP BY period, city, round, month
  UNION ALL
  SELECT period, city, 'movement', concat_ws('|', year, kind), CAST(count(*) AS VARCHAR) FROM grade_movements GROUP BY period, city, year, kind;

-- 不一致之处：应当一行也没有 / what differs: there should be no row
CREATE OR REPLACE VIEW differences AS
  SELECT coalesce(p.period, r.period) AS period, coalesce(p.city, r.city) AS city, coalesce(p.measure, r.measure) AS measure,
         coalesce(p.key, r.key) AS key, p.value AS published, r.value AS recomputed
  FROM published_totals p FULL JOIN recomputed_totals r USING (period, city, measure, key)
  WHERE CAST(coalesce(p.value, '0') AS DECIMAL(18, 2)) <> CAST(coalesce(r.value, '0') AS DECIMAL(18, 2));

SELECT * FROM differences ORDER BY ALL;

-- 全省合计 / totals of the province
SELECT period, measure, key, sum(CAST(value AS DECIMAL(18, 2))) AS value FROM published_totals GROUP BY period, measure, key ORDER BY ALL;

-- 各单位通过率 / pass rates by office
SELECT period, city, round, month, target,
       count(*) FILTER (WHERE status = 'pass') AS passed,
       count(*) FILTER (WHERE status IN ('pass', 'fail')) AS judged,
       round(100.0 * count(*) FILTER (WHERE status = 'pass') / nullif(count(*) FILTER (WHERE status IN ('pass', 'fail')), 0), 1) AS pass_percent
FROM round_results WHERE target IS NOT NULL GROUP BY period, city, round, month, target ORDER BY ALL;

-- 同一人逐期的综合得分 / composite scores of a person over the periods
SELECT person, period, round, composite, composite - lag(composite) OVER (PARTITION BY person, round ORDER BY period) AS change
FROM round_results WHERE composite IS NOT NULL ORDER BY person, period, round;
