$panel1 << END
1688299200	1672531200	1704067200	350	349.5	350.5	0
1719878400	1704067200	1735689600	412	411.5	412.5	0
1719878400	1704067200	1735689600	430	429.5	430.5	1
1739577600	1735689600	1743465600	118	117.5	118.5	0
END
$lines1 << END
1739577600	118

1688299200	350
1719878400	412
END
$panel2 << END
1719878400	1704067200	1735689600	-3	-3	-3	0
END
$lines2 << END
1719878400	-3
END
set terminal svg size 900,540 noenhanced background '#FFFFFF' font 'Noto Sans CJK SC,11'
set datafile separator tab
set encoding utf8
set multiplot layout 2,1 title '湖滨观察' font ',15' textcolor '#1F2933'
set xdata time
set timefmt '%s'
set border 3 linecolor '#7B8794'
set tics nomirror textcolor '#1F2933' font ',10'
set grid ytics linecolor '#7B8794' linewidth 0.3
set lmargin 12
set rmargin 4
set key off
set format x '%Y-%m'
unset label
set label 1 '350亿元 · 湖滨观察' at '1688299200',350.5 center offset 0,0.7 font ',9' textcolor '#1F2933'
set label 2 '412亿元 · 湖滨观察' at '1719878400',412.5 center offset 0,0.7 font ',9' textcolor '#1F2933'
set label 3 '430亿元 · 湖滨观察' at '1719878400',430.5 center offset 0,1.4 font ',9' textcolor '#C62828'
set label 4 '118亿元 · 湖滨观察' at '1739577600',118.5 center offset 0,0.7 font ',9' textcolor '#1F2933'
set title '营收' offset 0,0.5 textcolor '#1F2933' font ',13'
set ylabel '亿 人民币' textcolor '#7B8794'
set xrange [1665437760:1750559040]
set yrange [0:680.9]
plot $lines1 using 1:2 with lines linewidth 1 linecolor '#7B8794', $panel1 using 1:(column(7) == 0 ? column(4) : 1/0):2:3:5:6 with xyerrorbars linewidth 1.4 pointtype 7 pointsize 0.7 linecolor '#66717C', $panel1 using 1:(column(7) == 1 ? column(4) : 1/0):2:3:5:6 with xyerrorbars linewidth 1.4 pointtype 6 pointsize 0.8 linecolor '#C62828'
unset label
set label 1 '湖滨观察' at '1719878400',-3 center offset 0,0.7 font ',9' textcolor '#1F2933'
set title '净利润 ↑↓ 同比' offset 0,0.5 textcolor '#1F2933' font ',13'
set ylabel '%' textcolor '#7B8794'
set xrange [1700904960:1738851840]
set yrange [-3.225:-2.4]
plot $lines2 using 1:2 with lines linewidth 1 linecolor '#7B8794', $panel2 using 1:(column(7) == 0 ? column(4) : 1/0):2:3:5:6 with xyerrorbars linewidth 1.4 pointtype 7 pointsize 0.7 linecolor '#66717C', $panel2 using 1:(column(7) == 1 ? column(4) : 1/0):2:3:5:6 with xyerrorbars linewidth 1.4 pointtype 6 pointsize 0.8 linecolor '#C62828'
unset multiplot
