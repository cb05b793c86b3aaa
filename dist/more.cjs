"use strict";var ue=Object.defineProperty;var Qt=Object.getOwnPropertyDescriptor;var en=Object.getOwnPropertyNames;var tn=Object.prototype.hasOwnProperty;var nn=(e,t)=>{for(var r in t)ue(e,r,{get:t[r],enumerable:!0})},rn=(e,t,r,n)=>{if(t&&typeof t=="object"||typeof t=="function")for(let o of en(t))!tn.call(e,o)&&o!==r&&ue(e,o,{get:()=>t[o],enumerable:!(n=Qt(t,o))||n.enumerable});return e};var on=e=>rn(ue({},"__esModule",{value:!0}),e);var Lr={};nn(Lr,{document:()=>st,gitlab:()=>at,html:()=>Gt,junit:()=>Wt,sarif:()=>Zt});module.exports=on(Lr);var Z="https://github.com/campaign-ims-check/campaign-ims-check",Er=`${Z.replace("github.com","raw.githubusercontent.com")}/main/dist/campaign-ims.schema.json`,L=e=>`${Z}/blob/main/docs/rules/${e}.md`;function F(e,t){let r=new Map;for(let n of e){let o=t(n),i=r.get(o);i?i.push(n):r.set(o,[n])}return r}var k=["error","warning","notice"],z=["External account","Product context","IMS server URL","Association mask","Scope","Callback URL","Client id and secret","Restart","beyond the page","reading"];var P=e=>e.charAt(0).toUpperCase()+e.slice(1);function M({instances:e},t,r,n){let o=e.some(i=>i.name===t&&i.estate!==r&&i.repository===n);return[...n===void 0?[]:[n],...o&&r!==""?[r]:[],t].join(": ")}function ee(e,{instance:t,estate:r,repository:n=""}){return t===null||t==="default"?n:M(e,t,r,n||void 0)}function te(e){let{instances:t}=e,r=F(e.checks,Q),n=F(e.findings,Q),o=z.map(i=>({section:i,cells:t.map(({name:s,estate:a,repository:l})=>{let c=f=>[s,null].flatMap(u=>n.get(Q({section:i,repository:l,estate:f,instance:u}))??[]),d=c(a);return sn(r.get(Q({section:i,repository:l,estate:a,instance:s}))??[],d.length>0?d:c(""))})}));return{instances:t.map(({name:i,estate:s,repository:a})=>M(e,i,s,a)),rows:o}}var Q=({section:e,repository:t="",estate:r,instance:n})=>`${e}\0${t}\0${r}\0${n??"\0"}`;function sn(e,t){let r=n=>e.some(o=>o.status===n);return r("fail")?k.find(n=>t.some(o=>o.level===n))??"error":e.some(({status:n,reason:o})=>n==="pass"&&o!==null)?"suppressed":r("pass")?r("not-checked")?"partial":"pass":r("not-checked")?"not-checked":null}function B(e){let t=ln(e),r=new Map;for(let{reason:n,rule:o,places:i}of an(e.checks)){let s=t(i),a=JSON.stringify([n,s]),l=r.get(a);l?l.rules.push(o):r.set(a,{reason:n,rules:[o],owners:s})}return[...r.values()]}function an(e){let t=new Map;for(let r of e){let{status:n,reason:o,rule:i}=r;if(n!=="not-checked"||o===null)continue;let s=JSON.stringify([o,i]),a=t.get(s)??{reason:o,rule:i,places:new Map};t.set(s,a),a.places.set(fe(r),r)}return t.values()}var fe=({repository:e,estate:t,instance:r})=>JSON.stringify([e,t,r]);function ln(e){let t=new Set(e.checks.map(fe)),r=new Map;for(let i of e.checks)r.set(i.repository,(r.get(i.repository)??new Set).add(fe(i)));let n=new Map,o=(i,{instance:s,estate:a,repository:l})=>{let c=n.get(i)??M(e,s,a,l);return n.set(i,c),c};return i=>{if(i.size===t.size)return[];let s=new Map;for(let[a,l]of i)s.set(l.repository,[...s.get(l.repository)??[],o(a,l)]);return[...s].flatMap(([a,l])=>a!==void 0&&l.length===r.get(a)?.size?[a]:l)}}var G={"redirected-to-adobe":"they are redirected to adobe.com","no-matching-right":'"Login does not have any right matching the expression"',"no-login-page":"they cannot reach the Adobe ID login page"};var cn=new TextEncoder,ge=(e,t)=>t==="bytes"?cn.encode(e).length:e.length;function He(e,t,r){let n=e.map(({head:s,foot:a,rows:l})=>ge(s+a+Ke(l.length),r)),o=t-n.reduce((s,a)=>s+a,0),i=new Map;for(let s of[...e].sort((a,l)=>a.rank-l.rank)){let a=s.rows.findIndex(l=>(o-=ge(l,r),o<0));a!==-1&&(o+=ge(s.rows[a]??"",r)),i.set(s,a===-1?s.rows.length:a)}return e.map(s=>dn(s,i.get(s)??0)).join("")}var Ke=e=>`
*… ${e} more*
`,dn=({head:e,rows:t,foot:r},n)=>e+t.slice(0,n).join("")+(n<t.length?Ke(t.length-n):"")+r;var N={error:"❌",warning:"⚠️",notice:"ℹ️"};function he(e,t){return e==="fail"?N.error:t.some(r=>r!=="notice")?N.warning:t.length>0?N.notice:"✅"}function pn({findings:e,summary:t,source:r,instances:n}){if(n.length===0&&e.length===0)return"✅ Campaign IMS: nothing to check";let o=r.base!==null||e.some(({state:d})=>d==="existing"),i=e.filter(({state:d})=>d==="new"),[s,a]=i.length===0&&t.verdict==="fail"?[e,""]:[i,o?"new ":""],l=s.length===0?`nothing ${a}is wrong`:mn(s,a);return`${he(t.verdict,i.map(({level:d})=>d))} Campaign IMS: ${l}`}function We(e){let{findings:t,source:r,files:n,instances:o,repositories:i}=e,s=`### ${pn(e)}`;if(o.length===0&&t.length===0){let d=X(n.tracked,"tracked file");return[s,`None of the ${d} that were asked about is a Campaign external account, operator group or server file.`]}let a=i?` of ${i.length===1?"1 repository":`${i.length} repositories`}`:"",l=t.filter(({state:d})=>d==="existing").length,c=r.base===null&&l===0?"":l===0?"; nothing was wrong before":`; ${X(l,"finding")} from before`;return[s,`${X(o.length,"instance")} in ${X(n.read,"file")}${a}, out of ${n.tracked} tracked${c}.`]}function mn(e,t){return k.map(n=>[e.filter(o=>o.level===n).length,n]).filter(([n])=>n>0).map(([n,o])=>X(n,t+o)).join(", ")}var X=(e,t)=>`${e} ${t}${e===1?"":"s"}`;var zr=new Map([["АВЕЅІЈКМНОРСТУХЅҮаеорсухіјѕԁһԛԝ","ABESIJKMHOPCTYXSYaeopcyxijsdhqw"],["ΑΒΕΖΗΙΚΜΝΟΡΤΥΧονιρα","ABEZHIKMNOPTYXovipa"],["‐‑‒–—―−⁃﹣－","----------"],["ıɡⅼ","igl"]].flatMap(([e="",t=""])=>[...e].map((r,n)=>[r,t[n]??""]))),Xe=new RegExp("[\\p{Cc}\\p{Cf}\\p{Zl}\\p{Zp}\\p{Default_Ignorable_Code_Point}\\u00a0\\u1680\\u2000-\\u200a\\u202f\\u205f\\u2800\\u3000\\ufff0-\\uffff]|\\p{Cs}","u");var un=e=>`U+${(e.codePointAt(0)??0).toString(16).toUpperCase().padStart(4,"0")}`;var fn=e=>Xe.test(e);var w=e=>Xe.test(e)?[...e].map(t=>fn(t)?`<${un(t)}>`:t).join(""):e;var Je=1e3,gn=/[&<>`*_~[\]|\\$@#:]|(?<=www)\.|(?<=^\s*)[-+=\d]/gi,hn=/[@#$:](?=\S)|\bGH(?=-)|[\da-f]{6}(?=[\da-f])|\bwww(?=\.)/gi,yn="​";function R(e){return Ye(e).trimStart().split(/("[^"]*")/).map(r=>/^"[^"]+"$/.test(r)?qe(r.slice(1,-1)):Ze(r.replace(hn,`$&${yn}`))).join("")}var v=e=>qe(Ye(e)),Ye=e=>w(e.length>Je?`${e.slice(0,Je)}…`:e),qe=e=>`<code>${Ze(e.replace(/^ | $| (?= )/g,"␣"))}</code>`,Ze=e=>e.replace(gn,t=>`&#${t.charCodeAt(0)};`);var ne=e=>e.split("/").map(bn).join("/").replace(/^\//,".//"),bn=e=>e.split(/(\\x(?:[89a-f][\da-f]|5c))/).map((t,r)=>r%2===1?`%${t.slice(2).toUpperCase()}`:kn(t)).join(""),kn=e=>encodeURIComponent(e.replace(new RegExp("\\p{Surrogate}","gu"),"�")).replace(/[!'()*~_]/g,t=>`%${t.charCodeAt(0).toString(16).toUpperCase()}`);var $n=/^[\w.-]+\/[\w.-]+$/;function re({repositories:e},t){let r=new Map((e??[]).map(({name:n,revision:o})=>[n,o]));return({path:n,start:o,end:i},s)=>{let a=t&&D(t,s),l=t?.revision??r.get(s??"")??null;if(a===null||l===null)return null;let c=i.line>o.line?`-L${i.line}`:"";return`${a}/blob/${encodeURIComponent(l)}/${ne(n)}#L${o.line}${c}`}}function D({server:e,repository:t},r){let n=t??r??"";return $n.test(n)&&/^https?:\/\/[^\s/?#]+$/.test(e)?`${e}/${n}`:null}var oe=e=>[...e].sort(({summary:t},{summary:r})=>{let n=k.map(o=>r[o]-t[o]);return[+(r.verdict==="fail")-+(t.verdict==="fail"),...n].find(o=>o!==0)??0});var wn={...N,pass:"✅",suppressed:"🔕 suppressed",partial:"✅ in part","not-checked":"➖"},ie=6,xn=20;function et(e,t){let{instances:r,rows:n}=te(e);if(r.length===0)return[];let o=n.map(({section:l})=>P(l)),i=n.map(({cells:l})=>l.map(c=>c===null?"":wn[c]));if(r.length<=ie){let l=o.map((c,d)=>J([c,...i[d]??[]]));return[{rank:t,head:Qe(r.map(v)),rows:l,foot:`
`}]}let s=r.flatMap((l,c)=>r.length>xn&&!n.some(({cells:d})=>vn(d[c]??null))?[]:[J([v(l),...i.map(d=>d[c]??"")])]),a=r.length-s.length;return s.length===0?[{rank:t,head:"",rows:[],foot:`*${a} instances without findings*

`}]:[{rank:t,head:Qe(o),rows:s,foot:a===0?`
`:`
*… ${a} more without findings*

`}]}var vn=e=>k.some(t=>t===e);function tt(e,t){let r=({name:o,summary:i})=>{let s=he(i.verdict,i.new===0?[]:k.filter(a=>i[a]>0));return J([`${s} ${v(o)}`,...k.map(a=>String(i[a]||""))])},n=`| repository | ${k.map(o=>`${o}s`).join(" | ")} |
| --- |${" ---: |".repeat(k.length)}
`;return{rank:t,head:n,rows:oe(e).map(r),foot:`
`}}var nt=({shared:e=[]})=>e.map(({message:t,repositories:r})=>`- ${R(t)} ${ye(r)}
`),ye=e=>e.length>ie?`${e.slice(0,ie).map(v).join(", ")} and ${e.length-ie} more`:e.map(v).join(", "),J=e=>`| ${e.join(" | ")} |
`,Qe=e=>J(["",...e])+J(["---",...e.map(()=>"---")]);var E={said:0,weakened:1,fresh:2,restart:3,overview:4,existing:5,suppressed:6,unchecked:7};function it(e,t){let{findings:r,suppressed:n,weakened:o}=e,i=Rn(re(e,t.links)),s=r.filter(({state:m,section:g})=>m==="new"&&g!=="Restart").sort(Sn),a=r.filter(({state:m,section:g})=>m==="existing"&&g!=="Restart"),l=r.filter(({section:m})=>m==="Restart"),c=e.summary.verdict==="fail"&&s.length===0?E.fresh:E.existing,d=(m,g=null)=>rt([ee(e,m)].find(h=>h!==g)),f=[...We(e),...t.notes.map(R)].join(`

`),u=[{rank:E.said,head:`${f}

`,rows:[],foot:""},...e.repositories?[tt(e.repositories,E.overview),...se("In several repositories",E.overview,nt(e))]:et(e,E.overview),...be("This change takes from the checks",E.weakened,o.map(({path:m,message:g,repository:h})=>`- ⚠️ ${v(m)}: ${R(g)}${rt(h)}
`)),...be(e.source.base===null?"Findings":"New findings",E.fresh,s.map(m=>ot(m,i,d(m)))),...be("After merging, restart",E.restart,l.map(m=>`- ${R([m.message,m.help].filter(Boolean).join(" "))}${d(m,m.instance)}
`)),...se("Existing findings",c,a.map(m=>ot(m,i,d(m)))),...se("Suppressed",E.suppressed,n.map(m=>`- ${i(m,m.repository)} ${v(m.rule)}: ${R(m.reason)}${d(m)}
`)),...se("Not checked, and how to change that",E.unchecked,B(e).map(({reason:m,rules:g,owners:h})=>`- ${g.map(v).join(", ")}: ${R(m)}${h.length>0?` · ${ye(h)}`:""}
`))];return He(u,t.limit,t.unit)}var Sn=(e,t)=>k.indexOf(e.level)-k.indexOf(t.level),be=(e,t,r)=>r.length>0?[{rank:t,head:`#### ${e} (${r.length})

`,rows:r,foot:`
`}]:[],se=(e,t,r)=>r.length>0?[{rank:t,head:`<details><summary>${e} (${r.length})</summary>

`,rows:r,foot:`
</details>

`}]:[],Rn=e=>(t,r)=>{let n=v(`${t.path}:${t.start.line}:${t.start.column}`),o=e(t,r);return o===null?n:`[${n}](${o})`},rt=(e="")=>e===""?"":` · ${v(e)}`;function ot(e,t,r){let{level:n,message:o,rule:i,help:s,symptom:a,related:l}=e,c=[...l.map(f=>`${R(f.note)}: ${t(f,e.repository)}`),...s===null?[]:[`Remedy: ${R(s)}`],...a===null?[]:[`Users see: ${R(G[a])}`]];return`- ${N[n]} **${t(e,e.repository)}** ${R(o)} [${v(i)}](${L(encodeURIComponent(i))})${r}
`+c.map(f=>`  - ${f}
`).join("")}var st=({report:e},{links:t})=>`${it(e,{links:t,limit:Number.MAX_SAFE_INTEGER,unit:"characters",notes:[]}).trimEnd()}
`;var Ln={error:"critical",warning:"minor",notice:"info"};function at({report:e}){let t=new Map,r=o=>{let i=t.get(o)??0;return t.set(o,i+1),i===0?o:`${o}-${i+1}`},n=e.findings.map(({message:o,help:i,rule:s,level:a,path:l,start:c,end:d,fingerprint:f,repository:u})=>({type:"issue",categories:["Bug Risk"],description:i===null?o:`${o} ${i}`,check_name:s,fingerprint:r(u===void 0?f:`${u}:${f}`),severity:Ln[a],location:{path:u===void 0?l:`${u}/${l}`,lines:{begin:c.line,end:d.line}}}));return`${JSON.stringify(n,null,2)}
`}var lt=require("node:crypto");var ke=e=>(0,lt.createHash)("sha256").update(e,"utf8").digest("base64");var V=6;function dt(e){let t=e.trim(),r=t.replace(/^@/,""),n=Mn.test(e)?[On(e),ct(e),ct(e).replaceAll("/","\\/")]:[];return[e,t,...Pn(r)?[]:[r],...n,w(e),e.toLowerCase(),...Tn(r)]}var Mn=/[&<>"'\\/]/,En=/[\s,;&<>"'\\/]+/,Cn=200,In=4;function Tn(e){let t=e.length<=Cn?e.split(En).filter(r=>r!==""):[];return t.length>1&&t.length<=In?t.filter(r=>/\d/.test(r)&&/[a-z]/i.test(r)):[]}var Pn=e=>/^[a-z\s_.-]*$/i.test(e)||/^[\d.]*$/.test(e),On=e=>e.replace(/[&<>"']/g,t=>jn[t]??t),jn={"&":"&amp;","<":"&lt;",">":"&gt;",'"':"&quot;","'":"&apos;"},ct=e=>JSON.stringify(e).slice(1,-1);var An=16,Fn=32,$e=/[^\s"']*/y;function Nn(e,t){return $e.lastIndex=t,$e.test(e),$e.lastIndex-t}function we(e){let t=[...new Set([...e].flatMap(dt))].filter(({length:n})=>n>=V),r=F(t,n=>n.slice(0,V));return n=>{let o=[];for(let i=0;r.size>0&&i+V<=n.length;i++){let s=r.get(n.slice(i,i+V))??[],a=s.length>Fn?Nn(n,i):s.reduce((l,c)=>Math.max(l,Dn(c,n,i)),0);a!==0&&(o.push({start:i,end:i+a}),i+=a-1)}return o}}function Dn(e,t,r){let n=V;for(;n<e.length&&e[n]===t[r+n];)n+=1;return n===e.length||n>=An||t[r+n]==="…"?n:0}var pt="secret|passwo?r?d|pass(?:phrase|_)|pwd|token|api[_-]?key|priv(?:ate)?[_-]?key|xtkKey",Lo=new RegExp(pt,"i"),_n="\\\\(?:u00|x)(?:[46][1-9a-f]|[57][\\da])",H=new RegExp(`${pt}|${_n}`,"gi");var xe=/(:\/\/[^\s/?#@:]*:)[^\s/?#@]+(?=@)/g;var Un=/[\w.-]*/y,ve=/["']?(?:\s*=\s*|\s*:[ \t]*)/y,Se=/"[^"]*|'[^']*/y,zn=/[^\n"'<>]*?(?=\s#|,\s*[\w.-]+["']?\s*[=:]|[}\n"'<>]|$)/y,Bn=/\s+[\w:.-]+\s*=|\s*[/?>]|\s*$/y,Gn=/[ \t]*(?:[,}\]\r\n]|#|$)/y,ut=/[^\n]*/y,ft=/[\w:.-]*/y,Re=/(?:[^"'<>]|"[^"<]*"|'[^'<]*')*(?=\/>)/y,Vn=/[^>]*>[^<]*/y;function Le(e){let t=[...e.matchAll(xe)].map(({0:r,1:n="",index:o})=>({start:o+n.length,end:o+r.length}));H.lastIndex=0;for(let r=H.exec(e);r;r=H.exec(e)){let n=O(Un,e,H.lastIndex),o=Xn(e,r.index)?Hn(e,r.index):Wn(e,r.index,n);o&&o.end>o.start&&t.push(o),H.lastIndex=Math.max(n,o?.end??0)}return t}function Hn(e,t){let r=e.lastIndexOf("<",t)+1,n=O(ft,e,r);if(Re.lastIndex=n,Re.test(e))return{start:n,end:Re.lastIndex};let o=Kn(e,e.slice(r,n),n);return{start:n,end:o??Math.max(O(Vn,e,n),O(ut,e,n))}}function Kn(e,t,r){let n=null;for(let o=e.indexOf(t,r);o!==-1;o=e.indexOf(t,o+t.length))if(O(ft,e,o)===o+t.length){if(e[o-1]==="<")break;e[o-1]==="/"&&e[o-2]==="<"&&(n=o-2)}return n}function Wn(e,t,r){if(ve.lastIndex=r,!ve.test(e))return null;let n=ve.lastIndex;if(e[n]==="["||e[n]==="{")return{start:n,end:Jn(e,n)};if(Se.lastIndex=n,Se.test(e)){let i=Se.lastIndex+1,s=e.slice(r,n).includes("=")?Bn:Gn;s.lastIndex=i;let a=s.test(e)||i>e.length?i-1:O(ut,e,i);return{start:n+1,end:a}}let o=O(zn,e,n);return{start:n,end:e[o]===`
`||o===e.length?Yn(e,t,o):o}}var Xn=(e,t)=>/<[\w:.-]{0,100}$/.test(e.slice(Math.max(0,t-101),t));function Jn(e,t){let r=0;for(let n=t;n<e.length;n++)if((e[n]==="["||e[n]==="{")&&(r+=1),(e[n]==="]"||e[n]==="}")&&(r-=1),r===0)return n;return e.length}function Yn(e,t,r){let n=e.lastIndexOf(`
`,t)+1,o=O(mt,e,n)-n,i=r;for(;i<e.length;){let s=O(mt,e,i+1),a=s-i-1>o||s-i-1===o&&e.startsWith("- ",s),l=e[s]===`
`||e[s]==="\r";if(!a&&!l)break;let c=e.indexOf(`
`,s);i=c===-1?e.length:c}return i}var mt=/[ \t]*/y;function O(e,t,r){return e.lastIndex=r,e.test(t)?e.lastIndex:r}var gt="•••";function _(e){let t=[0],r=!1,n=o=>{for(;!r&&!o();){let i=e.indexOf(`
`,t.at(-1));i===-1?r=!0:t.push(i+1)}};return{position(o){n(()=>(t.at(-1)??0)>o);let i=0,s=t.length-1;for(;i<s;){let a=i+s+1>>1;(t[a]??0)<=o?i=a:s=a-1}return{line:i+1,column:o-(t[i]??0)+1}},offset(o){return n(()=>t.length>=o),t[o-1]??e.length},text(o){n(()=>t.length>o);let i=t[o-1];if(i===void 0)return"";let s=t[o];return e.slice(i,s===void 0?void 0:s-1).replace(/\r$/,"")}}}var Me=80,ae=4096,ht=500;function bt(e,t,{start:r,end:n},o,i=Qn(e)){let s=i.text(r.line),a=i.offset(r.line),l=r.column-1,c=Math.min(s.length,n.line===r.line?n.column-1:s.length),d=Math.max(0,l-Me),f=Math.min(s.length,Math.max(c,l)+Me),u=Math.min(c,l+2*Me),m=qn(e,a+d,a+(u<c?u:f),er(t,o)),g=(h,$)=>rr(e,a+h,a+$,m);return{before:(d>0?"…":"")+g(d,l),marked:g(l,u)+(u<c?"…":""),after:u<c?"":g(c,f)+(f<s.length?"…":"")}}function qn(e,t,r,{spans:n,find:o}){let i=kt(e,Math.max(0,t-ht),r+ht,o),s=[];for(let l=nr(n,t);(n[l]?.start??r)<r;l++)s.push(n[l]);return[...Zn(e,t,r),...i,...s].filter(l=>l.end>l.start&&l.end>t&&l.start<r).sort((l,c)=>l.start-c.start)}var kt=(e,t,r,n)=>n(e.slice(t,r)).map(o=>({start:t+o.start,end:t+o.end})),Y=null;function Zn(e,t,r){let n=Math.max(0,Math.floor(t/ae)-1)*ae,o=Math.ceil(r/ae)*ae;return(Y?.from!==n||Y.to!==o||Y.text!==e)&&(Y={text:e,from:n,to:o,spans:kt(e,n,o,Le)}),Y.spans}var Ee={text:"",index:_("")};function Qn(e){return Ee.text!==e&&(Ee={text:e,index:_(e)}),Ee.index}var yt=new WeakMap;function er(e,t){let r=yt.get(t)??{byPath:tr(t),find:we(t.map(({value:n})=>n))};return yt.set(t,r),{spans:r.byPath.get(e)??[],find:r.find}}function tr(e){let t=new Map;for(let{path:r,span:n}of[...e].sort((o,i)=>o.span.start-i.span.start)){let o=t.get(r)??[],i=o.at(-1);i&&n.start<=i.end?o[o.length-1]={start:i.start,end:Math.max(i.end,n.end)}:o.push(n),t.set(r,o)}return t}function nr(e,t){let[r,n]=[0,e.length];for(;r<n;){let o=r+n>>1;(e[o]?.end??0)>t?n=o:r=o+1}return r}function rr(e,t,r,n){let o="",i=t;for(let s of n)s.end<=i||s.start>=r||(o+=w(e.slice(i,Math.max(i,s.start)).replaceAll("	"," "))+gt,i=Math.min(r,s.end));return o+w(e.slice(i,Math.max(i,r)).replaceAll("	"," "))}var I=class{constructor(t){this.text=t}text};function p(e,...t){return new I(e.reduce((r,n,o)=>r+Ce(t[o-1]??null)+n))}var j=e=>new I(e.map(Ce).join(""));function Ce(e){return e===null?"":e instanceof I?e.text:typeof e=="object"?e.map(Ce).join(""):or(String(e))}var or=e=>w(e).replace(/[\ufdd0-\ufdef\ufffe\uffff]/g,t=>`<U+${t.charCodeAt(0).toString(16).toUpperCase()}>`).replace(/[&<>"']/g,t=>`&#${t.charCodeAt(0)};`);function $t({findings:e,repositories:t},r,n){let o=(c,d)=>{let f=e.filter(u=>u[c]===d).length;return p`<label class="${d}"><input type="checkbox" name="${c}" value="${d}" checked=""/> ${d} <b>${f}</b></label>`},i=k.filter(c=>e.some(d=>d.level===c)),s=e.some(({state:c})=>c==="existing"),a=({sections:c})=>c.reduce((d,f)=>d+f.findings.length,0),l=r.map(c=>Te(c.label,a(c)));return p`<form id="filters" aria-label="Filter the findings" hidden="">
<fieldset><legend>Level</legend>${i.map(c=>o("level",c))}</fieldset>
${s?p`<fieldset><legend>State</legend>${o("state","new")}${o("state","existing")}</fieldset>`:null}
${t?Ie("Repository","repository",ir(e)):null}
${Ie("Instance","instance",l)}
${Ie("Rule","rule",sr(e,n))}
<button type="reset">Show all</button>
<output id="shown" aria-live="polite"></output>
</form>
<p id="nothing" hidden="">No finding is of all that is chosen.</p>
`}var Ie=(e,t,r)=>p`<label class="pick">${e} <select name="${t}"><option value="">all</option>${r}</select></label>`,Te=(e,t)=>p`<option value="${e}">${e} (${t})</option>`,ir=e=>[...wt(e,({repository:t=""})=>t)].map(([t,r])=>Te(t,r));function sr(e,t){let r=wt(e,({rule:i})=>i),n=new Map(e.map(({rule:i,section:s})=>[i,s])),o=t.map(({id:i})=>i);return z.flatMap(i=>{let s=[...r.keys()].filter(a=>n.get(a)===i).sort((a,l)=>o.indexOf(a)-o.indexOf(l));return s.length===0?[]:[p`<optgroup label="${P(i)}">${s.map(a=>Te(a,r.get(a)??0))}</optgroup>`]})}function wt(e,t){let r=new Map;for(let n of e)r.set(t(n),(r.get(t(n))??0)+1);return r}function vt(e){let t=new Map(e.instances.map(({name:r,estate:n,repository:o})=>[M(e,r,n,o),[]]));for(let r of e.findings){let n=Pe(e,r),o=t.get(n);o?o.push(r):t.set(n,[r])}return[...t].filter(([,r])=>r.length>0).map(([r,n],o)=>({id:`g${o}`,label:r,repository:n[0]?.repository,sections:z.map((i,s)=>({id:`g${o}-${s}`,section:i,findings:n.filter(a=>a.section===i)})).filter(i=>i.findings.length>0)}))}function Pe(e,{instance:t,estate:r,repository:n}){return t!==null?M(e,t,r,n):n===void 0?xt:`${n}: ${xt}`}var xt="several instances",S=e=>j(e.split(/("[^"]*")/).map(t=>/^"[^"]+"$/.test(t)?p`<code>${t.slice(1,-1)}</code>`:p`${t}`)),x=(e,t,r)=>r.some(n=>n!==null&&n.text!=="")?p`<section id="${e}"><h2>${t}</h2>${r}</section>`:null,K=(e,t)=>p`<div class="wide" role="region" aria-label="${e}" tabindex="0">${t}</div>`;function St(e,t,r,n){let{findings:o}=e.report;if(o.length===0)return p`<section id="findings"><h2>Findings</h2><p>Nothing is wrong in what was checked.</p></section>`;let i=ar(e,n),s=t.map(({id:a,label:l,sections:c})=>p`<section class="instance" id="${a}" tabindex="-1"><h3>${l}</h3>
${c.map(d=>p`<section class="group" id="${d.id}" tabindex="-1"><h4>${P(d.section)}</h4>
${d.findings.map(f=>i(f,l))}</section>
`)}</section>
`);return x("findings","Findings",[$t(e.report,t,r),...s])}function ar({texts:e,secrets:t},r){let n=new Map,o=(s,a)=>{let l=`${s.path}:${s.start.line}:${s.start.column}`,c=r(s,a);return c===null?p`<span class="place">${l}</span>`:p`<a class="place" href="${c}" rel="noreferrer">${l}</a>`},i=s=>{let a=e.get(s.path);if(a===void 0)return null;let l=n.get(s.path)??_(a);n.set(s.path,l);let{before:c,marked:d,after:f}=bt(a,s.path,s,t,l);return p`<pre><span class="no">${s.start.line}</span><code>${c.trimStart()}<mark>${d}</mark>${f.trimEnd()}</code></pre>\n`};return(s,a)=>{let{rule:l,level:c,state:d,message:f,help:u,related:m,symptom:g,repository:h}=s,$=[...m.map(y=>p`<dt>See</dt><dd>${o(y,h)}: ${S(y.note)}</dd>`),...u===null?[]:[p`<dt>Remedy</dt><dd>${S(u)}</dd>`],...g===null?[]:[p`<dt>Users see</dt><dd>${G[g]}</dd>`]];return p`<article data-level="${c}" data-state="${d}"${h===void 0?null:p` data-repository="${h}"`} data-instance="${a}" data-rule="${l}">
<h5><span class="badge ${c}">${c}</span>${d==="existing"?p` <span class="badge old">existing</span>`:null} <span class="message">${S(f)}</span></h5>
<p class="where">${o(s,h)} <a class="rule" href="${L(encodeURIComponent(l))}" rel="noreferrer">${l}</a></p>
${i(s)}${$.length>0?p`<dl>${$}</dl>`:null}</article>
`}}var q=class{diff(t,r,n={}){let o;typeof n=="function"?(o=n,n={}):"callback"in n&&(o=n.callback);let i=this.castInput(t,n),s=this.castInput(r,n),a=this.removeEmpty(this.tokenize(i,n)),l=this.removeEmpty(this.tokenize(s,n));return this.diffWithOptionsObj(a,l,n,o)}diffWithOptionsObj(t,r,n,o){var i;let s=b=>{if(b=this.postProcess(b,n),o){setTimeout(function(){o(b)},0);return}else return b},a=r.length,l=t.length,c=1,d=a+l;n.maxEditLength!=null&&(d=Math.min(d,n.maxEditLength));let f=(i=n.timeout)!==null&&i!==void 0?i:1/0,u=Date.now()+f,m=[{oldPos:-1,lastComponent:void 0}],g=this.extractCommon(m[0],r,t,0,n);if(m[0].oldPos+1>=l&&g+1>=a)return s(this.buildValues(m[0].lastComponent,r,t));let h=-1/0,$=1/0,y=()=>{for(let b=Math.max(h,-c);b<=Math.min($,c);b+=2){let C,A=m[b-1],T=m[b+1];A&&(m[b-1]=void 0);let me=!1;if(T){let Ve=T.oldPos-b;me=T&&0<=Ve&&Ve<a}let Ge=A&&A.oldPos+1<l;if(!me&&!Ge){m[b]=void 0;continue}if(!Ge||me&&A.oldPos<T.oldPos?C=this.addToPath(T,!0,!1,0,n):C=this.addToPath(A,!1,!0,1,n),g=this.extractCommon(C,r,t,b,n),C.oldPos+1>=l&&g+1>=a)return s(this.buildValues(C.lastComponent,r,t))||!0;m[b]=C,C.oldPos+1>=l&&($=Math.min($,b-1)),g+1>=a&&(h=Math.max(h,b+1))}c++};if(o)(function b(){setTimeout(function(){if(c>d||Date.now()>u)return o(void 0);y()||b()},0)})();else for(;c<=d&&Date.now()<=u;){let b=y();if(b)return b}}addToPath(t,r,n,o,i){let s=t.lastComponent;return s&&!i.oneChangePerToken&&s.added===r&&s.removed===n?{oldPos:t.oldPos+o,lastComponent:{count:s.count+1,added:r,removed:n,previousComponent:s.previousComponent}}:{oldPos:t.oldPos+o,lastComponent:{count:1,added:r,removed:n,previousComponent:s}}}extractCommon(t,r,n,o,i){let s=r.length,a=n.length,l=t.oldPos,c=l-o,d=0;for(;c+1<s&&l+1<a&&this.equals(n[l+1],r[c+1],i);)c++,l++,d++,i.oneChangePerToken&&(t.lastComponent={count:1,previousComponent:t.lastComponent,added:!1,removed:!1});return d&&!i.oneChangePerToken&&(t.lastComponent={count:d,previousComponent:t.lastComponent,added:!1,removed:!1}),t.oldPos=l,c}equals(t,r,n){return n.comparator?n.comparator(t,r):t===r||!!n.ignoreCase&&t.toLowerCase()===r.toLowerCase()}removeEmpty(t){let r=[];for(let n=0;n<t.length;n++)t[n]&&r.push(t[n]);return r}castInput(t,r){return t}tokenize(t,r){return Array.from(t)}join(t){return t.join("")}postProcess(t,r){return t}get useLongestToken(){return!1}buildValues(t,r,n){let o=[],i;for(;t;)o.push(t),i=t.previousComponent,delete t.previousComponent,t=i;o.reverse();let s=o.length,a=0,l=0,c=0;for(;a<s;a++){let d=o[a];if(d.removed)d.value=this.join(n.slice(c,c+d.count)),c+=d.count;else{if(!d.added&&this.useLongestToken){let f=r.slice(l,l+d.count);f=f.map(function(u,m){let g=n[c+m];return g.length>u.length?g:u}),d.value=this.join(f)}else d.value=this.join(r.slice(l,l+d.count));l+=d.count,d.added||(c+=d.count)}}return o}};var Oe=class extends q{},Rt=new Oe;function je(e,t,r){return Rt.diff(e,t,r)}var lr=40;function Mt({mask:e,group:t,dashboard:r}){let n=je(e+t,r,{maxEditLength:lr})??[],o=n.filter(({added:l})=>!l).map(({value:l,removed:c})=>({text:l,differs:c})),i=n.filter(({removed:l})=>!l).map(({value:l,added:c})=>({text:l,differs:c})),s=Lt(o,e.length);return s.reduce((l,{text:c,differs:d})=>l+(d?0:c.length),0)<t.length/2||n.length===0?{mask:e,group:t,dashboard:r}:{mask:Ae(Lt(o,0,e.length)),group:Ae(s),dashboard:Ae(i)}}function Lt(e,t,r=Number.POSITIVE_INFINITY){let n=0;return e.map(({text:o,differs:i})=>{let s=n;return n+=o.length,{text:o.slice(Math.max(0,t-s),Math.max(0,r-s)),differs:i}})}var Ae=e=>j(e.filter(({text:t})=>t!=="").map(({text:t,differs:r})=>r?p`<mark>${t}</mark>`:p`${t}`));var cr={match:{kind:"ok",sign:"✓",word:"matches"},near:{kind:"error",sign:"≠",word:"differs"},"no-dashboard":{kind:"error",sign:"✕",word:"no dashboard group"},"no-operator":{kind:"error",sign:"✕",word:"no operator group"},unknown:{kind:"none",sign:"?",word:"not known"}};function Et({report:e,groups:t}){let r=t().map(({instance:n,estate:o,reason:i,rows:s})=>{let a=M(e,n,o),l=p`<h3>${a}</h3>\n`;if(i!==null)return p`${l}<p class="unknown">Not compared: ${S(i)}</p>\n`;let c=p`<table class="groups"><thead><tr><th scope="col">association mask</th><th scope="col">+ operator group</th><th scope="col">= dashboard group</th><th scope="col">fits</th></tr></thead><tbody>
${s.map(dr)}</tbody></table>\n`;return p`${l}${K(`Groups of ${a}`,c)}`});return x("groups","Mask + operator group = dashboard group",r)}function dr({mask:e,group:t,dashboard:r,fit:n}){let{kind:o,sign:i,word:s}=cr[n],a=n==="near"&&t!==null&&r!==null?Mt({mask:e,group:t,dashboard:r}):{mask:e,group:t,dashboard:r},l=c=>c===null?p`<span class="gap">none</span>`:p`<code>${c}</code>`;return p`<tr class="${o}"><td>${l(a.mask)}</td><td>${l(a.group)}</td><td>${l(a.dashboard)}</td><td class="fit"><i aria-hidden="true">${i}</i> ${s}</td></tr>\n`}var W=e=>j(e.map((t,r)=>p`${r>0?", ":null}<a class="rule" href="${L(encodeURIComponent(t))}" rel="noreferrer">${t}</a>`)),pr=12,le=(e,t)=>e.length>pr?p`<details><summary>${e.length} ${t}</summary>${e.join(", ")}</details>`:p`<span>${e.join(", ")}</span>`,U=e=>e.length>0?[p`<ul>${e}</ul>`]:[];function Ct({repositories:e=[],shared:t=[]},r,n){if(e.length===0)return null;let o=new Map([...r].reverse().map(({repository:l,id:c})=>[l,c])),i=oe(e),s=p`<table class="repositories"><thead><tr><th scope="col">repository</th><th scope="col">verdict</th><th scope="col">errors</th><th scope="col">warnings</th><th scope="col">notices</th><th scope="col">commit</th></tr></thead><tbody>
${i.map(l=>mr(l,o.get(l.name),n))}</tbody></table>`,a=t.map(({rule:l,message:c,repositories:d})=>p`<li><p>${S(c)}</p><p class="where">${le(d,"repositories")} ${l===null?null:W([l])}</p></li>\n`);return p`${x("repositories","Repositories",[K("Repositories",s)])}${x("shared","In several repositories",U(a))}`}function mr(e,t,r){let{name:n,revision:o,summary:i}=e,s=t===void 0?n:p`<a href="#${t}" data-repository="${n}">${n}</a>`,[a,l,c]=i.verdict==="fail"?["error","✕","failed"]:["ok","✓","passed"],d=k.map(f=>p`<td>${i[f]}</td>`);return p`<tr><th scope="row">${s}</th><td class="${a}"><span><i aria-hidden="true">${l}</i> ${c}</span></td>${d}<td>${Fe(o,r&&D(r,n))}</td></tr>\n`}function Fe(e,t){if(e===null)return null;let r=p`<code>${e.slice(0,12)}</code>`;return t===null?r:p`<a href="${t}/commit/${encodeURIComponent(e)}" rel="noreferrer">${r}</a>`}var It=(e,t)=>`${Pt(e).word}: ${[Ot(e,t),jt(e).join("")].filter(Boolean).join(", ")} – Campaign IMS check`;function Tt(e,t){let{summary:r,source:n,files:o,instances:i}=e,{word:s,kind:a,sign:l}=Pt(e),c=($,y)=>p`<li class="${y}"><b>${$}</b> ${$===1?y:`${y}s`}</li>`,d=n.base===null?null:p`<li><b>${r.new}</b> new since <code>${n.base.slice(0,12)}</code></li>`,f=t&&D(t),u=Ot(e,t),[m,g]=jt(e),h=u===null?null:p`<b>${f===null?u:p`<a href="${f}" rel="noreferrer">${u}</a>`}</b>, `;return p`<header class="${a}">
<p class="tool">Campaign IMS check</p>
<h1><span aria-hidden="true">${l}</span> ${s}</h1>
<p class="subject">${h}${m}${g===""?null:Fe(n.revision,f)}</p>
<ul class="counts">${k.map($=>c(r[$],$))}${d}</ul>
<p>${i.length===1?"1 instance":`${i.length} instances`}; ${o.read} of ${o.tracked} tracked files were read.</p>
</header>`}function Pt({summary:e,instances:t,findings:r}){return t.length===0&&r.length===0?{word:"Nothing to check",kind:"none",sign:"–"}:e.verdict==="pass"?{word:"Passed",kind:"ok",sign:"✓"}:{word:"Failed",kind:"error",sign:"✕"}}var Ot=({repositories:e},t)=>e?null:t?.repository??null,ur={tree:["a commit","commit "],worktree:["the work tree","the work tree at commit "],index:["what is staged","what is staged on commit "]};function jt({source:e,repositories:t}){if(t)return[t.length===1?"1 repository":`${t.length} repositories`,""];let[r,n]=ur[e.kind];return e.revision===null?[r,""]:[n,e.revision.slice(0,12)]}var At=p`<p class="legend" aria-hidden="true">✓ ok · ◐ ok in part · ⊘ suppressed · – not checked · ✕ errors · !&#160;warnings · ● notices</p>`,fr={partial:{kind:"part",sign:"◐",word:"ok in part",to:"not-checked"},"not-checked":{kind:"none",sign:"–",word:"not checked",to:"not-checked"},suppressed:{kind:"kept",sign:"⊘",word:"suppressed",to:"suppressed"}};function Ft(e,t,r,n){if(e===null)return p`<td></td>`;if(e==="pass")return p`<td class="ok"><span><i aria-hidden="true">✓</i> <span class="word">ok</span></span></td>`;let o=(c,d,f,u,m)=>p`<td class="${c}"><a href="#${d}" aria-label="${r}, ${t}: ${u}${m}"><i aria-hidden="true">${f}</i> ${u}<span class="word">${m}</span></a></td>`;if(e==="partial"||e==="not-checked"||e==="suppressed"){let{kind:c,to:d,sign:f,word:u}=fr[e];return o(c,d,f,"",u)}let i=n.flatMap(c=>c.findings),s=k.find(c=>i.some(d=>d.level===c))??"error",a=i.filter(({level:c})=>c===s).length,l={error:"✕",warning:"!",notice:"●"}[s];return o(s,n[0]?.id??"findings",l,`${a} `,`${s}${a===1?"":"s"}`)}var gr=6;function Nt(e,t){if(e.instances.length===0)return null;let{instances:r,rows:n}=te(e),o=new Map(t.flatMap(({label:u,sections:m})=>m.map(g=>[`${u}
${g.section}`,g]))),i=n.map(({section:u,cells:m})=>({section:u,cells:m.map((g,h)=>{let{name:$="",repository:y}=e.instances[h]??{},b=T=>Pe(e,{instance:T,estate:"",...y!==void 0&&{repository:y}}),C=T=>o.get(`${T}
${u}`)??[],A=[r[h]??"",b(null)].flatMap(C);return Ft(g,u,r[h]??"",A.length>0?A:[C(b($))].flat())})})),s=u=>u.map(m=>p`<th scope="col">${m}</th>`),a=(u,m)=>p`<tr><th scope="row">${u}</th>${m}</tr>\n`,l=r.length>gr,[c,d]=l?[i.map(({section:u})=>P(u)),r.map((u,m)=>a(u,i.flatMap(({cells:g})=>g[m]??[])))]:[r,i.map(({section:u,cells:m})=>a(P(u),m))],f=p`<table class="matrix${l?" short":null}"><thead><tr><td></td>${s(c)}</tr></thead><tbody>
${d}</tbody></table>`;return x("whole","The whole at a glance",[K("Sections and instances",f),At])}function Dt({findings:e}){let t=new Map;for(let{symptom:r,rule:n}of e)r!==null&&t.set(r,(t.get(r)??new Set).add(n));return x("symptoms","What users may see",U([...t].map(([r,n])=>p`<li>${S(G[r])}: look at ${W([...n])}</li>\n`)))}var _t=({weakened:e})=>x("weakened","This change takes from the checks",U(e.map(({path:t,message:r,repository:n})=>p`<li><span class="place">${n===void 0?"":`${n}: `}${t}</span>: ${S(r)}</li>\n`))),Ut=e=>x("not-checked","Not checked, and how to change that",U(B(e).map(({reason:t,rules:r,owners:n})=>p`<li><p>${S(t)}</p><p class="where">${n.length>0?le(n,e.repositories?"repositories or instances":"instances"):null} <span>${W(r)}</span></p></li>\n`))),zt=(e,t)=>x("suppressed","Suppressed",U(e.suppressed.map(r=>{let{path:n,start:o,message:i,reason:s,rule:a,repository:l}=r,c=ee(e,r),d=t(r,l),f=`${n}:${o.line}:${o.column}`,u=d===null?p`<span class="place">${f}</span>`:p`<a class="place" href="${d}" rel="noreferrer">${f}</a>`;return p`<li><p>${S(i)}</p><p class="where">${u} ${W([a])}${c===""?null:p` <span>${c}</span>`}</p><p>Reason: ${s}</p></li>\n`})));var Ne=`(() => {
const form = document.getElementById('filters');
if (!form) return;
const items = [...document.querySelectorAll('article')];
const groups = [...document.querySelectorAll('.group, .instance')];
const shown = document.getElementById('shown');
const apply = () => {
  const data = new FormData(form);
  const among = (name) => {
    const boxes = form.querySelectorAll('input[name=' + name + ']');
    const chosen = new Set(data.getAll(name));
    return boxes.length === 0 ? () => true : (value) => chosen.has(value);
  };
  const level = among('level'), state = among('state');
  const picked = ['repository', 'instance', 'rule'].map((name) => [name, data.get(name)]).filter(([, value]) => value);
  const alive = new Set();
  let count = 0;
  for (const item of items) {
    const { dataset } = item;
    const fits = level(dataset.level) && state(dataset.state) && picked.every(([name, value]) => dataset[name] === value);
    if (item.hidden === fits) item.hidden = !fits;
    if (!fits) continue;
    count += 1;
    alive.add(item.parentElement);
    alive.add(item.parentElement.parentElement);
  }
  for (const group of groups) group.hidden = !alive.has(group);
  document.getElementById('nothing').hidden = count !== 0;
  shown.textContent = count === items.length ? 'All ' + count + ' are shown' : count + ' of ' + items.length + ' are shown';
};
form.addEventListener('change', apply);
form.addEventListener('reset', () => setTimeout(apply));
form.addEventListener('submit', (event) => event.preventDefault());
document.addEventListener('click', ({ target }) => {
  const link = target.closest('a[href^="#g"]');
  const group = link ? document.getElementById(link.hash.slice(1)) : null;
  if (!group) return;
  form.reset();
  if (link.dataset.repository) form.elements.repository.value = link.dataset.repository;
  apply();
  group.focus({ preventScroll: true });
});
form.hidden = false;
apply();
})();`;var Bt=`
@page { margin: 14mm 12mm; }
@media print {
  :root { --bg: #fff; --card: #fff; --ink: #000; --dim: #444; --line: #bbb; --soft: #f3f3f3; --link: #000; --error: #8c1410; --error-bg: #fff; --warning: #5c3700; --warning-bg: #fff; --notice: #123f6b; --notice-bg: #fff; --ok: #0f4a29; --ok-bg: #fff; --mark: #fff; --mark-ink: #8c1410; }
  body { font-size: 10pt; } #filters, .skip { display: none; }
  body > header, main, footer { max-width: none; padding-inline: 0; }
  body > header { margin: 0; padding-inline: 1rem; border: 1pt solid #444; }
  main > section { border: 0; padding: 0; } .wide { overflow: visible; max-height: none; border: 0; }
  article, tr, li { break-inside: avoid; } h2, h3, h4 { break-after: avoid; }
  table { border-collapse: collapse; } thead th, thead td, .matrix th[scope=row], .repositories th[scope=row] { position: static; }
  code, pre, mark, .badge, article { border-radius: 0; }
  .many .group { content-visibility: visible; } details::details-content { content-visibility: visible; }
  .short { font-size: 8.5pt; } .matrix.short thead th { font-size: 7.5pt; }
  .matrix.short th, .matrix.short td { padding: .2rem .25rem; } .matrix.short td > * { padding: 0 .2rem; font-size: inherit; }
}
`;var De=`
:root {
  color-scheme: light dark;
  --bg: #f5f6f8; --card: #ffffff; --ink: #1b2029; --dim: #474e5c; --line: #dde1e8; --soft: #eef0f4; --link: #174c95;
  --error: #981d18; --error-bg: #fdebe9; --warning: #724300; --warning-bg: #fff2dc; --notice: #184d82; --notice-bg: #e6f0fb;
  --ok: #155b34; --ok-bg: #e4f4ea; --mark: #ffd9d4; --mark-ink: #7d130e;
  --code: ui-monospace, SFMono-Regular, Menlo, Consolas, "DejaVu Sans Mono", monospace;
}
@media (prefers-color-scheme: dark) {
  :root {
    --bg: #0e1116; --card: #171b22; --ink: #e7eaf0; --dim: #afb8c5; --line: #2c333e; --soft: #202630; --link: #8cbcff;
    --error: #ff9a91; --error-bg: #3b1715; --warning: #ffc876; --warning-bg: #35260b; --notice: #93c4ff; --notice-bg: #11273f;
    --ok: #83dca5; --ok-bg: #10301e; --mark: #6b1d18; --mark-ink: #ffe3e0;
  }
}
* { box-sizing: border-box; }
html { scroll-behavior: smooth; scroll-padding-top: 1rem; -webkit-text-size-adjust: 100%; }
body { margin: 0; background: var(--bg); color: var(--ink); font: 1rem/1.55 system-ui, -apple-system, "Segoe UI", Roboto, "Liberation Sans", sans-serif; }
body > header, main, footer { max-width: 70rem; margin: 0 auto; padding: 0 1.25rem; }
a { color: var(--link); text-underline-offset: .2em; }
a:focus-visible, button:focus-visible, select:focus-visible, input:focus-visible, [tabindex]:focus-visible { outline: 3px solid var(--link); outline-offset: 2px; }
.skip { position: absolute; left: -99rem; }
.skip:focus { left: 1rem; top: 1rem; z-index: 2; background: var(--card); padding: .5rem 1rem; border-radius: .5rem; }
body > header { margin-top: 1.5rem; padding-block: 1.4rem 1.3rem; border-radius: 1rem; background: var(--soft); border-left: .5rem solid var(--dim); max-width: 67.5rem; }
body > header.ok { background: var(--ok-bg); border-color: var(--ok); }
body > header.error { background: var(--error-bg); border-color: var(--error); }
.subject { overflow-wrap: anywhere; } header .subject { margin: 0 0 .7rem; } .subject code { background: none; padding: 0; }
.tool { margin: 0; font-weight: 600; letter-spacing: .02em; }
h1 { margin: .1rem 0 .4rem; font-size: 2.3rem; line-height: 1.15; letter-spacing: -.02em; }
header.ok h1 { color: var(--ok); } header.error h1 { color: var(--error); }
header p { margin: .6rem 0 0; }
.counts { display: flex; flex-wrap: wrap; gap: .5rem; list-style: none; margin: 0; padding: 0; }
.counts li { background: var(--card); border-radius: 2rem; padding: .15rem .85rem; }
.counts .error b { color: var(--error); } .counts .warning b { color: var(--warning); } .counts .notice b { color: var(--notice); }
main > section { background: var(--card); border: 1px solid var(--line); border-radius: 1rem; padding: 1.1rem 1.25rem 1.25rem; margin: 1.25rem 0; }
h2 { font-size: 1.3rem; margin: 0 0 .8rem; letter-spacing: -.01em; }
h3 { font-size: 1.15rem; margin: 1.6rem 0 .5rem; overflow-wrap: anywhere; }
h4 { font-size: 1rem; margin: 1.1rem 0 .5rem; color: var(--dim); }
code, pre, .place, .rule { font-family: var(--code); font-size: .88em; }
code { white-space: break-spaces; overflow-wrap: anywhere; unicode-bidi: isolate; background: var(--soft); border-radius: .3em; padding: .1em .35em; }
.place { overflow-wrap: anywhere; unicode-bidi: isolate; }
.wide { position: relative; overflow: auto; max-height: 75vh; border: 1px solid var(--line); border-radius: .6rem; }
table { border-collapse: separate; border-spacing: 0; width: 100%; }
th, td { text-align: left; padding: .45rem .75rem; border-bottom: 1px solid var(--line); vertical-align: middle; }
tbody tr:last-child > * { border-bottom: 0; }
thead th, thead td { position: sticky; top: 0; z-index: 1; background: var(--soft); font-size: .9rem; }
tbody th { font-weight: 600; }
.matrix th[scope=row], .repositories th[scope=row] { position: sticky; left: 0; background: var(--card); overflow-wrap: break-word; min-width: 7.5rem; max-width: 16rem; }
.matrix td > a, .matrix td > span, .repositories td > span { display: inline-block; white-space: nowrap; border-radius: 2rem; padding: .1rem .75rem; text-decoration: none; font-size: .9rem; font-weight: 600; border: 1px solid transparent; }
.matrix td > a:hover { text-decoration: underline; }
.short .word { position: absolute; width: 1px; height: 1px; overflow: hidden; clip-path: inset(50%); }
.matrix.short th, .matrix.short td { padding: .35rem .45rem; } .matrix.short thead th { font-size: .8rem; line-height: 1.25; vertical-align: bottom; }
.matrix.short td, .matrix.short thead th { width: 1%; } .matrix.short thead td { width: auto; } .matrix.short td > a, .matrix.short td > span { padding-inline: .55rem; }
i { font-style: normal; font-weight: 700; }
.wide:has(.short) + .legend { display: block; }
.legend { display: none; text-wrap: balance; color: var(--dim); font-size: .9rem; margin: .6rem 0 0; }
td.ok > *, .fit { color: var(--ok); } td.ok > * { background: var(--ok-bg); }
.matrix td.part > * { color: var(--ok); } .matrix td.kept > * { color: var(--ink); background: var(--soft); } .matrix td.part > *, .matrix td.kept > * { border-style: dashed; border-color: currentColor; }
td.none > * { color: var(--dim); background: var(--soft); }
td.error > * { color: var(--error); background: var(--error-bg); }
td.warning > * { color: var(--warning); background: var(--warning-bg); }
td.notice > * { color: var(--notice); background: var(--notice-bg); }
.groups tr.error .fit { color: var(--error); } .groups tr.none .fit { color: var(--dim); }
.groups tr.error > td { background: var(--error-bg); }
.fit { font-weight: 600; white-space: nowrap; } .gap { color: var(--dim); font-style: italic; }
.repositories td:nth-child(n+3) { font-variant-numeric: tabular-nums; }
#filters { display: flex; flex-wrap: wrap; gap: .6rem .75rem; align-items: center; background: var(--soft); border-radius: .7rem; padding: .7rem .9rem; }
#filters[hidden], [hidden] { display: none; }
fieldset { border: 0; margin: 0; padding: 0; display: flex; flex-wrap: wrap; gap: .4rem; align-items: center; }
legend { float: left; padding: 0; margin-right: .5rem; font-weight: 600; }
fieldset label { display: inline-flex; gap: .35rem; align-items: center; background: var(--card); border: 1px solid var(--line); border-radius: 2rem; padding: .2rem .75rem; cursor: pointer; }
.pick { font-weight: 600; display: inline-flex; gap: .5rem; align-items: center; max-width: 100%; }
select, button { font: inherit; color: inherit; background: var(--card); border: 1px solid var(--dim); border-radius: .5rem; padding: .25rem .6rem; max-width: 14rem; min-width: 0; }
button { cursor: pointer; font-weight: 600; }
#shown { color: var(--dim); }
.instance > h3 { border-bottom: 2px solid var(--line); padding-bottom: .3rem; }
.group:focus, .instance:focus { outline: none; }
.group:focus > h4, .group:target > h4 { color: var(--ink); text-decoration: underline; text-underline-offset: .3em; }
article { border: 1px solid var(--line); border-left: .3rem solid var(--dim); border-radius: .6rem; padding: .75rem .95rem; margin: .6rem 0; }
.many .group { content-visibility: auto; contain-intrinsic-size: auto 30rem; }
article[data-level=error] { border-left-color: var(--error); } article[data-level=warning] { border-left-color: var(--warning); } article[data-level=notice] { border-left-color: var(--notice); }
h5 { font-size: 1rem; font-weight: 600; margin: 0; overflow-wrap: anywhere; }
.badge { border-radius: .4rem; padding: .05rem .5rem; font-size: .8rem; font-weight: 700; background: var(--soft); color: var(--dim); }
.badge.error { color: var(--error); background: var(--error-bg); } .badge.warning { color: var(--warning); background: var(--warning-bg); } .badge.notice { color: var(--notice); background: var(--notice-bg); }
.where { margin: .35rem 0 0; color: var(--dim); display: flex; flex-wrap: wrap; gap: .15rem .8rem; overflow-wrap: anywhere; }
pre { display: flex; gap: .9rem; margin: .6rem 0 0; padding: .55rem .8rem; background: var(--soft); border-radius: .5rem; }
pre code { background: none; padding: 0; min-width: 0; font-size: 1em; } .no { color: var(--dim); user-select: none; }
mark { background: var(--mark); color: var(--mark-ink); border-radius: .2em; box-shadow: 0 .14em 0 var(--error); font-weight: 600; }
mark:empty { border-left: 3px solid var(--error); }
dl { display: grid; grid-template-columns: max-content 1fr; gap: .2rem .9rem; margin: .6rem 0 0; }
dt { color: var(--dim); font-weight: 600; } dd { margin: 0; min-width: 0; overflow-wrap: anywhere; }
main > section > ul { margin: 0; padding-left: 1.2rem; } main > section > ul > li { margin: .5rem 0; } li p { margin: 0; overflow-wrap: anywhere; }
details { flex-basis: 100%; } summary { cursor: pointer; }
footer { color: var(--dim); padding-block: .5rem 2.5rem; font-size: .9rem; }
@media (max-width: 40rem) {
  body > header, main, footer { padding-inline: .75rem; }
  body > header { margin: .75rem .75rem 0; }
  main > section { padding: .9rem .8rem 1rem; border-radius: .8rem; }
  h1 { font-size: 1.9rem; }
  th, td { padding: .4rem .55rem; }
  .matrix th[scope=row] { min-width: 7rem; font-size: .9rem; }
  .matrix td > * { padding-inline: .5rem; } .word { position: absolute; width: 1px; height: 1px; overflow: hidden; clip-path: inset(50%); }
  .legend { display: block; }
  .groups thead { position: absolute; clip-path: inset(50%); height: 1px; overflow: hidden; } .groups, .groups tbody { display: block; }
  .groups tr { display: flex; flex-wrap: wrap; align-items: baseline; gap: .3rem .5rem; padding: .5rem .6rem; border-bottom: 1px solid var(--line); } .groups tr:last-child { border: 0; } .groups tr.error { background: var(--error-bg); }
  .groups td { padding: 0; border: 0; } .groups td:nth-child(2)::before { content: "+ "; color: var(--dim); } .groups td:nth-child(3)::before { content: "= "; color: var(--dim); }
  .pick { width: 100%; } .pick select { flex: 1; }
  dl { grid-template-columns: 1fr; gap: 0; } dd + dt { margin-top: .35rem; }
  pre { padding: .5rem .6rem; gap: .6rem; }
}
@media (prefers-reduced-motion: reduce) { html { scroll-behavior: auto; } }
${Bt}`;var hr=["default-src 'none'",`style-src 'sha256-${ke(De)}'`,`script-src 'sha256-${ke(Ne)}'`,"img-src data:","base-uri 'none'","form-action 'none'"].join("; "),yr=300;function Gt(e,{links:t,rules:r}){let{report:n}=e,o=vt(n),i=re(n,t),{text:s}=p`<!DOCTYPE html>
<html lang="en">
<head>
<meta charset="utf-8"/>
<meta http-equiv="Content-Security-Policy" content="${new I(hr)}"/>
<meta name="viewport" content="width=device-width, initial-scale=1"/>
<meta name="color-scheme" content="light dark"/>
<meta name="referrer" content="no-referrer"/>
<link rel="icon" href="data:,"/>
<title>${It(n,t)}</title>
<style>${new I(De)}</style>
</head>
<body${n.findings.length>yr?new I(' class="many"'):null}>
<a class="skip" href="#findings">Skip to the findings</a>
${Tt(n,t)}
<main>
${Ct(n,o,t)}
${Nt(n,o)}
${Dt(n)}
${_t(n)}
${St(e,o,r,i)}
${Et(e)}
${Ut(n)}
${zt(n,i)}
</main>
<footer>campaign-ims-check ${n.tool.version}. It checks what Git tracks against Adobe&#8217;s page &#8220;Troubleshooting IMS&#8221;; it has not asked Campaign or Adobe.</footer>
<script>${new I(Ne)}</script>
</body>
</html>
`;return s}function Vt({level:e,state:t},{gate:r,failOn:n}){return(n==="never"?[]:k.slice(0,k.indexOf(n)+1)).includes(e)&&(r==="all"||t==="new")}function Wt({report:e},{failOn:t,newOnly:r}){let n=a=>Vt(a,{failOn:t,gate:r?"new":"all"}),o=[...br(e)].map(([a,l])=>kr(a,l,n)),i=a=>o.reduce((l,c)=>l+c[a],0),{text:s}=p`<?xml version="1.0" encoding="UTF-8"?>
<testsuites name="campaign-ims-check" tests="${i("tests")}" failures="${i("failures")}" errors="0">
${o.map(a=>a.xml)}</testsuites>
`;return s}function br(e){let t=F(e.findings,Ht),r=new Set,n=new Map,o=(i,s)=>{let a=n.get(i);a?a.push(s):n.set(i,[s])};for(let i of e.checks){let{section:s,rule:a,status:l,reason:c,instance:d,estate:f,repository:u}=i,m=$=>(t.get(Ht(i))??[]).filter(y=>y.estate===$&&[d,null].includes(y.instance)),g=m(f),h=l!=="fail"?[]:g.length>0?g:m("");for(let $ of h)r.add($);o(M(e,d,f,u),{section:s,rule:a,findings:h,skipped:l==="not-checked"?c??"":null})}for(let i of e.findings)r.has(i)||o("of no instance",{section:i.section,rule:i.rule,findings:[i],skipped:null});return n}var Ht=({rule:e,repository:t})=>JSON.stringify([e,t]);function kr(e,t,r){let n=t.filter(({findings:s})=>s.some(r)).length,o=t.filter(s=>s.skipped!==null&&s.findings.length===0).length;return{xml:p`  <testsuite name="${e}" tests="${t.length}" failures="${n}" errors="0" skipped="${o}">
${t.map(s=>$r(e,s,r))}  </testsuite>
`,tests:t.length,failures:n,skipped:o}}function $r(e,{section:t,rule:r,findings:n,skipped:o},i){let s=n.filter(i),a=n.filter(c=>!i(c)),l=s.length>1?` (and ${s.length-1} more)`:"";return p`    <testcase name="${r}" classname="${`${e}: ${t}`}">${[n.length===0&&o!==null?p`<skipped>${o}</skipped>`:null,s[0]?p`<failure type="${s[0].level}" message="${s[0].message+l}">${j(s.map(Kt))}</failure>`:null,a.length>0?p`<system-out>${j(a.map(Kt))}</system-out>`:null]}</testcase>
`}var Kt=({path:e,start:t,level:r,state:n,message:o,help:i,rule:s})=>p`${e}:${t.line}:${t.column}: ${r}${n==="existing"?" (existing)":""}: ${o}
${i===null?null:p`${i}\n`}${L(encodeURIComponent(s))}
`;var ce="%SRCROOT%",_e=e=>({uri:ne(e),uriBaseId:ce}),Ue=({start:e,end:t})=>({startLine:e.line,startColumn:e.column,endLine:t.line,endColumn:t.column}),ze=(e,t)=>({artifactLocation:_e(e),region:Ue(t)});function Xt(e,t){let r=new Map,n=e.map(({fingerprint:o,at:i,text:s})=>{let a=r.get(i.path)??_(t.get(i.path)??"");return r.set(i.path,a),{fingerprint:o,path:i.path,text:s,start:a.position(i.span.start),end:a.position(i.span.end)}});return o=>{let i=n.find(({fingerprint:a,start:l,end:c})=>{let{line:d,column:f}=o.start,u=d>l.line||d===l.line&&f>=l.column,m=d<c.line||d===c.line&&f<=c.column;return a===o.fingerprint&&u&&m});if(!i)return{};let s=[{deletedRegion:Ue(i),insertedContent:{text:i.text}}];return{fixes:[{description:{text:"The certain remedy."},artifactChanges:[{artifactLocation:_e(i.path),replacements:s}]}]}}}var Be={error:"error",warning:"warning",notice:"note"};function Yt(e,t,r){let n=new Set(e.map(({id:i})=>i)),o=t.filter(i=>!n.has(i)).map(i=>({id:i,shortDescription:{text:i},helpUri:de(i)}));return[...e.map(i=>wr(i,r[i.id])),...o]}function wr({id:e,section:t,level:r,says:n,needs:o},i){let s=`${Jt(n)} This is a demand on the section "${t}" of "Troubleshooting IMS".`,a=o===void 0?"":` It is checked where this is known: ${o}.`;return{id:e,shortDescription:{text:Jt(n)},fullDescription:{text:s+a},help:{text:`${s}${a} See ${de(e)}`,markdown:i===void 0?`[${e}](${de(e)})`:xr(i)},helpUri:de(e),defaultConfiguration:{level:Be[r]},properties:{tags:["adobe-campaign","ims",t],precision:"very-high"}}}var de=e=>L(encodeURIComponent(e)),Jt=e=>`${e.charAt(0).toUpperCase()}${e.slice(1)}.`,xr=e=>e.replace(/\]\((?!\w+:|#)([^)]+)\)/g,(t,r)=>`](${new URL(r,L("x")).href})`);function Zt({report:e,fixes:t,texts:r},n){let o={$schema:"https://json.schemastore.org/sarif-2.1.0.json",version:"2.1.0",runs:e.repositories?e.repositories.map(({name:i,revision:s})=>qt(vr(e,i,s),n,i)):[qt(e,n,void 0,Xt(t,r))]};return`${JSON.stringify(o,null,2)}
`}function vr(e,t,r){let n=({repository:l})=>l===t,{source:o,findings:i,suppressed:s,checks:a}=e;return{...e,source:{...o,revision:r},findings:i.filter(n),suppressed:s.filter(n),checks:a.filter(n)}}function qt(e,{rules:t,pages:r,links:n},o,i=()=>({})){let{tool:s,source:a,findings:l,suppressed:c}=e,d=new Set([...l,...c].map(({rule:y})=>y)),f=o===void 0?t:t.filter(({id:y})=>d.has(y)),u=Yt(f,[...d],o===void 0?r():{}),m=new Map(u.map(({id:y},b)=>[y,b])),g=n&&D(n,o),h=n?.revision??a.revision,$=y=>({...Sr(y,a.base!==null),...i(y),ruleIndex:m.get(y.rule)});return{tool:{driver:{name:s.name,version:s.version,informationUri:Z,rules:u}},...o!==void 0&&{automationDetails:{id:`${s.name}/${w(o)}/`}},columnKind:"utf16CodeUnits",originalUriBaseIds:{[ce]:{description:{text:"The root of the repository."}}},...g&&{versionControlProvenance:[{repositoryUri:g,...h&&{revisionId:h},mappedTo:{uriBaseId:ce}}]},invocations:[{executionSuccessful:!0,toolConfigurationNotifications:B(e).map(({reason:y,rules:b})=>({level:"note",message:{text:pe(`Not checked: ${b.join(", ")}. ${y}`)}}))}],results:[...l.map($),...c.map(y=>({...$(y),suppressions:Rr(y)}))]}}function Sr(e,t){let{rule:r,level:n,state:o,message:i,help:s,path:a,related:l,fingerprint:c,instance:d,estate:f,section:u,symptom:m}=e;return{ruleId:r,level:Be[n],...t&&{baselineState:o==="new"?"new":"unchanged"},message:{text:pe(s===null?i:`${i} ${s}`)},locations:[{physicalLocation:ze(a,e)}],...l.length>0&&{relatedLocations:l.map((g,h)=>({id:h+1,physicalLocation:ze(g.path,g),message:{text:pe(g.note)}}))},partialFingerprints:{"campaignImsCheck/v1":c},properties:{instance:d&&w(d),estate:w(f),section:u,symptom:m}}}var Rr=({reason:e})=>[{kind:"external",status:"accepted",justification:pe(e)}],pe=e=>w(e).replaceAll("](","]​(");0&&(module.exports={document,gitlab,html,junit,sarif});
