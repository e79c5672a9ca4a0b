-- One call of the function in function.sql.
\set c random(1, 10000)
\set a random(1, 3333)
\set b random(3334, 6666)
\set d random(6667, 10000)
select bench.submit(('00000000-0000-7000-8000-' || lpad(:c::text, 12, '0'))::uuid, array[('00000000-0000-7000-8000-' || lpad(:a::text, 12, '0'))::uuid, ('00000000-0000-7000-8000-' || lpad(:b::text, 12, '0'))::uuid, ('00000000-0000-7000-8000-' || lpad(:d::text, 12, '0'))::uuid]);
